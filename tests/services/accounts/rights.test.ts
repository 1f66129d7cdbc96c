import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { account, magicLink, session } from 'db/schema/accounts';
import { outboxMessage } from 'db/schema/outbox';
import { rightsSeen } from '~/domain/accounts/roles';
import { changeRights } from '~/services/accounts/changeRights.server';
import { changeSettings } from '~/services/accounts/changeSettings.server';
import { confirmAttachment } from '~/services/accounts/confirmAttachment.server';
import { erasePerson } from '~/services/accounts/erasePerson.server';
import { readAccounts } from '~/services/accounts/readAccounts.server';
import { readJournal } from '~/services/accounts/readJournal.server';
import { refuseAttachment } from '~/services/accounts/refuseAttachment.server';
import { renameAccount } from '~/services/accounts/renameAccount.server';
import { verifyJournal } from '~/services/audit/verifyJournal.server';
import { chooseOrganisation } from '~/services/organisations/chooseOrganisation.server';
import { readSettings } from '~/services/shared/readSettings.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { accountNow, plantOrganisation, plantPerson } from './plant';

describeOnBothEngines('attachments', (home) => {
  it('are asked for, told to staff, confirmed once, and told to the person', async () => {
    const organisationId = await plantOrganisation(home.db);
    const staff = await plantPerson(home.db, { roles: ['staff'], email: 'tri@relais.test' });
    const agent = await plantPerson(home.db, { email: 'agente@relais.test' });
    expect(await chooseOrganisation(as(home.db, null), organisationId)).toMatchObject({
      refusal: 'forbidden',
    });
    expect(await chooseOrganisation(as(home.db, agent), 999_999)).toMatchObject({
      refusal: 'not-found',
    });
    expect(await chooseOrganisation(as(home.db, agent), organisationId)).toMatchObject({
      ok: true,
    });
    expect(await chooseOrganisation(as(home.db, agent), organisationId)).toMatchObject({
      refusal: 'already-requested',
    });
    expect(await confirmAttachment(as(home.db, agent), agent.id, organisationId)).toMatchObject({
      refusal: 'not-found',
    });
    const view = await readAccounts(as(home.db, staff), { q: '', page: 1 });
    expect(view?.toConfirm.map(({ id }) => id)).toEqual([agent.id]);
    expect(await confirmAttachment(as(home.db, staff), agent.id, organisationId)).toMatchObject({
      ok: true,
    });
    expect(await confirmAttachment(as(home.db, staff), agent.id, organisationId)).toMatchObject({
      refusal: 'conflict',
    });
    expect(await accountNow(home.db, agent.id)).toMatchObject({
      attachment: 'confirmed',
      organisationId,
    });
    const mails = await home.db.select().from(outboxMessage);
    expect(mails.map(({ address }) => address)).toEqual(['tri@relais.test', 'agente@relais.test']);
  });

  it('staff confirm what they saw: the person may have chosen another meanwhile', async () => {
    const seen = await plantOrganisation(home.db);
    const chosen = await plantOrganisation(home.db, 'Autre');
    const staff = await plantPerson(home.db, { roles: ['staff'] });
    const agent = await plantPerson(home.db, { organisationId: chosen, attachment: 'requested' });
    expect(await confirmAttachment(as(home.db, staff), agent.id, seen)).toMatchObject({
      refusal: 'conflict',
      facts: { organisation: expect.stringContaining('Autre') as string },
    });
    const refused = { organisationId: chosen, reason: 'Adresse personnelle' };
    expect(await refuseAttachment(as(home.db, staff), agent.id, refused)).toMatchObject({
      ok: true,
    });
    expect(await accountNow(home.db, agent.id)).toMatchObject({
      attachment: 'none',
      organisationId: null,
    });
  });

  it('another choice ends the right to sign for the former one', async () => {
    const former = await plantOrganisation(home.db);
    const next = await plantOrganisation(home.db);
    const signer = await plantPerson(home.db, { organisationId: former, maySign: true });
    expect(await chooseOrganisation(as(home.db, signer), next)).toMatchObject({ ok: true });
    expect(await accountNow(home.db, signer.id)).toMatchObject({
      attachment: 'requested',
      maySign: false,
    });
  });
});

describeOnBothEngines('rights, settings and the journal', (home) => {
  it('are the administrators’, decided on what they saw', async () => {
    const admin = await plantPerson(home.db, { roles: ['admin'] });
    const staff = await plantPerson(home.db, { roles: ['staff'] });
    const wanted = {
      roles: ['staff', 'college-etat'] as const,
      maySign: false,
      seen: rightsSeen(staff),
    };
    expect(await changeRights(as(home.db, staff), staff.id, wanted)).toMatchObject({
      refusal: 'not-found',
    });
    expect(await changeRights(as(home.db, admin), staff.id, wanted)).toMatchObject({ ok: true });
    expect((await accountNow(home.db, staff.id)).roles).toEqual(['staff', 'college-etat']);
    expect(await changeRights(as(home.db, admin), staff.id, wanted)).toMatchObject({
      refusal: 'conflict',
    });
    expect(
      await changeRights(as(home.db, admin), admin.id, {
        roles: [],
        maySign: false,
        seen: 'admin',
      }),
    ).toMatchObject({ refusal: 'last-admin', field: 'admin' });
  });

  it('settings have defaults, and each change is told with what it was', async () => {
    const admin = await plantPerson(home.db, { roles: ['admin'] });
    const staff = await plantPerson(home.db, { roles: ['staff'] });
    const before = await readSettings(home.db);
    expect(before).toEqual({
      constructionEnvelopeCents: 20_000_000,
      investigationEnvelopeCents: 1_500_000,
      dayRateCents: 65_000,
    });
    const wanted = { ...before, investigationEnvelopeCents: 2_000_000 };
    expect(await changeSettings(as(home.db, staff), wanted)).toMatchObject({
      refusal: 'not-found',
    });
    expect(await changeSettings(as(home.db, admin), wanted)).toMatchObject({ ok: true });
    expect(await readSettings(home.db)).toEqual(wanted);
    const journal = await readJournal(as(home.db, staff), {
      page: 1,
      subject: { kind: 'setting', id: null },
    });
    expect(journal?.acts).toMatchObject([
      {
        act: 'setting.changed',
        actorName: admin.name,
        before: { investigationEnvelopeCents: 1_500_000 },
        after: { investigationEnvelopeCents: 2_000_000 },
      },
    ]);
    const agent = await plantPerson(home.db);
    expect(await readJournal(as(home.db, agent), { page: 1, subject: null })).toBeNull();
    expect(await readAccounts(as(home.db, agent), { q: '', page: 1 })).toBeNull();
  });

  it('accounts are found by name or address, signs taken as they are', async () => {
    const staff = await plantPerson(home.db, { roles: ['staff'] });
    await plantPerson(home.db, { name: 'Zoé 100%', email: 'zoe_a@relais.test' });
    const found = async (q: string) =>
      (await readAccounts(as(home.db, staff), { q, page: 1 }))?.accounts.map(({ name }) => name);
    expect(await found('zoé')).toEqual(['Zoé 100%']);
    expect(await found('ZOE_A@')).toEqual(['Zoé 100%']);
    expect(await found('0%')).toEqual(['Zoé 100%']);
    expect(await found('zoe%a')).toEqual([]);
  });
});

describeOnBothEngines('erasing a person', (home) => {
  it('takes name, address, sessions, links and e-mails away, and leaves the journal whole', async () => {
    const organisationId = await plantOrganisation(home.db);
    const admin = await plantPerson(home.db, { roles: ['admin'] });
    await plantPerson(home.db, { roles: ['staff'], email: 'tri@relais.test' });
    const person = await plantPerson(home.db, {
      name: 'Ancien nom',
      email: 'partante@relais.test',
    });
    await renameAccount(as(home.db, person), 'Marguerite Partante');
    await chooseOrganisation(as(home.db, person), organisationId);
    const times = { createdAt: NOW, expiresAt: NOW };
    await home.db.insert(session).values({ tokenHash: 's', accountId: person.id, ...times });
    await home.db
      .insert(magicLink)
      .values({ tokenHash: 'l', email: 'partante@relais.test', ...times });

    const staff = await plantPerson(home.db, { roles: ['staff'] });
    expect(await erasePerson(as(home.db, staff), person.id, 'demandé')).toMatchObject({
      refusal: 'not-found',
    });
    expect(await erasePerson(as(home.db, admin), person.id, 'Demandé le 12 mars')).toMatchObject({
      ok: true,
    });
    expect(await erasePerson(as(home.db, admin), person.id, 'encore')).toMatchObject({
      refusal: 'erased',
    });
    expect(await erasePerson(as(home.db, admin), admin.id, 'moi')).toMatchObject({
      refusal: 'last-admin',
    });

    const everything = JSON.stringify([
      await home.db.select().from(account),
      await home.db.select().from(session),
      await home.db.select().from(magicLink),
      await home.db.select().from(outboxMessage),
    ]);
    expect(everything).not.toMatch(/Marguerite|Partante|partante@/);
    expect(everything).toContain('personne effacée');
    const journal = await readJournal(as(home.db, admin), {
      page: 1,
      subject: { kind: 'account', id: person.id },
    });
    expect(journal?.acts.map(({ act, actorName }) => [act, actorName])).toEqual([
      ['account.erased', admin.name],
      ['account.attachment-requested', 'personne effacée'],
      ['account.renamed', 'personne effacée'],
    ]);
    expect(await verifyJournal(home.db)).toMatchObject({ ok: true });
  });
});

describeOnPostgres('two administrators who remove each other at once', (home) => {
  /** Resolves once that many statements wait for a lock of somebody else. */
  async function untilWaiting(statements: number): Promise<void> {
    const [row] = await rowsOf<{ waiting: number }>(
      home.db,
      sql`select count(*)::int as waiting from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (row?.waiting !== statements) await untilWaiting(statements);
  }

  it('leave one', async () => {
    const one = await plantPerson(home.db, { roles: ['admin'] });
    const other = await plantPerson(home.db, { roles: ['admin'] });
    const nothing = { roles: [], maySign: false, seen: 'admin' };
    // Both are held at their first lock, so that neither has seen what the other does.
    const both = await home.db.transaction(async (tx) => {
      await tx.execute(sql`select 1 from account for update`);
      const asked = [
        changeRights(as(home.db, one), other.id, nothing),
        changeRights(as(home.db, other), one.id, nothing),
      ];
      await untilWaiting(2);
      return { asked };
    });
    const answers = await Promise.all(both.asked);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: 'last-admin' });
  });
});
