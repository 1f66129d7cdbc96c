import { beforeAll, expect, it } from 'vitest';
import { desc, eq, sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { account } from 'db/schema/accounts';
import { outboxMessage } from 'db/schema/outbox';
import { erasePerson } from '~/services/accounts/erasePerson.server';
import { askInformation } from '~/services/frictions/askInformation.server';
import { giveInformation } from '~/services/frictions/giveInformation.server';
import { readConversation } from '~/services/frictions/readConversation.server';
import { readFilledTemplate } from '~/services/frictions/readFilledTemplate.server';
import { readTemplates } from '~/services/frictions/readTemplates.server';
import { readFileDesk } from '~/services/frictions/readFileDesk.server';
import { removeTemplate } from '~/services/frictions/removeTemplate.server';
import { saveTemplate } from '~/services/frictions/saveTemplate.server';
import { sendMessage } from '~/services/frictions/sendMessage.server';
import { writeNote } from '~/services/frictions/writeNote.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { good, plantFriction, plantPeople, type People } from './plant';

const LATER = new Date(NOW.getTime() + 3_600_000);

describeOnBothEngines('the conversation about a friction', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });
  const mailsTo = async (accountId: number): Promise<{ subject: string; body: string }[]> =>
    home.db
      .select({ subject: outboxMessage.subject, body: outboxMessage.body })
      .from(outboxMessage)
      .where(eq(outboxMessage.accountId, accountId))
      .orderBy(desc(outboxMessage.id));
  const journal = async (frictionId: number) =>
    rowsOf<{ act: string; text: string }>(
      home.db,
      sql`select act, journal_entry::text as text from journal_entry where friction_id = ${frictionId} order by number`,
    );

  it('goes both ways, with the question and its answer in their place', async () => {
    const { db } = home;
    const { id } = await plantFriction(db, people, 'in_triage');
    good(await sendMessage(as(db, people.staff), { id, words: 'Bonjour, je regarde.' }));
    good(await askInformation(as(db, people.staff, LATER), { id, version: 3, words: 'Combien ?' }));
    good(await giveInformation(as(db, people.agent, LATER), { id, version: 4, words: 'Douze.' }));
    good(await sendMessage(as(db, people.colleague, LATER), { id, words: 'Merci.' }));
    const seen = await readConversation(as(db, people.agent), id);
    expect(seen?.messages.map(({ kind, side, words }) => [kind, side, words])).toEqual([
      ['message', 'staff', 'Bonjour, je regarde.'],
      ['question', 'staff', 'Combien ?'],
      ['answer', 'proposer', 'Douze.'],
      ['message', 'proposer', 'Merci.'],
    ]);
    expect(seen?.side).toBe('proposer');
    expect((await readConversation(as(db, people.staff2), id))?.side).toBe('staff');
  });

  it('tells the other side by e-mail, and nobody else', async () => {
    const { db } = home;
    const { id } = await plantFriction(db, people, 'in_triage');
    good(await sendMessage(as(db, people.colleague), { id, words: 'Où en est-on ?' }));
    expect((await mailsTo(people.staff.id))[0]?.body).toContain('Où en est-on ?');
    good(await sendMessage(as(db, people.staff), { id, words: 'Bientôt la réponse.' }));
    for (const reader of [people.agent, people.colleague]) {
      expect((await mailsTo(reader.id))[0]?.body).toContain('Bientôt la réponse.');
    }
    const others = [people.unconfirmed, people.breton, people.staff2, people.rennais];
    for (const other of others) {
      const bodies = (await mailsTo(other.id)).map(({ body }) => body).join('\n');
      expect(bodies).not.toContain('Bientôt la réponse.');
      expect(bodies).not.toContain('Où en est-on');
    }
  });

  it('reaches all staff while nobody has the file, and goes on once it is answered', async () => {
    const { db } = home;
    const { id } = await plantFriction(db, people, 'submitted');
    good(await sendMessage(as(db, people.agent), { id, words: 'Un oubli : c’est urgent.' }));
    for (const reader of [people.staff, people.staff2]) {
      expect((await mailsTo(reader.id))[0]?.body).toContain('Un oubli');
    }
  });

  it('does not end the waiting of a proposer, nor give the friction another version', async () => {
    const { db } = home;
    const { id, version } = await plantFriction(db, people, 'in_triage');
    good(await sendMessage(as(db, people.staff), { id, words: 'Je regarde.' }));
    const [row] = await rowsOf<{ version: number; answered: boolean }>(
      db,
      sql`select version, answered_at is not null as answered from friction where id = ${id}`,
    );
    expect(row).toEqual({ version, answered: false });
  });

  it('is closed to everybody else, and a draft has none', async () => {
    const { db } = home;
    const open = await plantFriction(db, people, 'qualified');
    const draft = await plantFriction(db, people, 'draft');
    const words = 'Bonjour';
    for (const actor of [people.breton, people.unconfirmed, null]) {
      expect(await readConversation(as(db, actor), open.id)).toBeNull();
      expect(await sendMessage(as(db, actor), { id: open.id, words })).toMatchObject({
        refusal: 'forbidden',
      });
    }
    expect(await sendMessage(as(db, people.agent), { id: draft.id, words })).toMatchObject({
      refusal: 'forbidden',
    });
    expect(await sendMessage(as(db, people.staff), { id: draft.id, words })).toMatchObject({
      refusal: 'not-found',
    });
  });

  it('never leaves with a place still to fill in', async () => {
    const { db } = home;
    const { id } = await plantFriction(db, people, 'in_triage');
    const outcome = await sendMessage(as(db, people.staff), {
      id,
      words: 'Avant le {date limite}.',
    });
    expect(outcome).toMatchObject({
      refusal: 'variable-left',
      field: 'words',
      facts: { places: '{date limite}' },
    });
  });

  it('keeps notes between staff: not in the conversation, not by e-mail, not in the journal', async () => {
    const { db } = home;
    const { id } = await plantFriction(db, people, 'in_triage');
    const secret = 'Le directeur adjoint bloque, à voir avec sa cheffe.';
    good(await writeNote(as(db, people.staff), { id, words: secret }));
    const desk = await readFileDesk(as(db, people.staff2), id);
    expect(desk?.notes.map(({ words, author }) => [words, author])).toEqual([
      [secret, 'Sarah Petit'],
    ]);
    expect(desk?.conversation.messages).toEqual([]);
    for (const actor of [people.agent, people.breton, null]) {
      expect(await readFileDesk(as(db, actor), id)).toBeNull();
      expect(await writeNote(as(db, actor), { id, words: 'x' })).toMatchObject({ ok: false });
    }
    const [mail] = await rowsOf<{ count: number }>(
      db,
      sql`select count(*)::int as count from outbox_message where position(${secret} in body) > 0`,
    );
    expect(mail?.count).toBe(0);
    const lines = await journal(id);
    expect(lines.map(({ act }) => act)).toContain('friction.note-written');
    expect(lines.every(({ text }) => !text.includes('directeur adjoint'))).toBe(true);
  });

  it('starts from a template, filled in for that very friction', async () => {
    const { db } = home;
    const staff = as(db, people.staff);
    const { id: frictionId } = await plantFriction(db, people, 'in_triage');
    const words =
      'Bonjour {personne} ({organisation}), nº {numéro} « {titre} », avant le {date limite} : {adresse}\n{signature}';
    const { id } = good(await saveTemplate(staff, { title: 'Accusé', words }));
    expect(await readFilledTemplate(staff, { templateId: id, frictionId })).toBe(
      `Bonjour Agathe Dumont (Pas-de-Calais), nº ${frictionId} « Les demandes de RSA se perdent entre deux guichets », avant le 11 avril 2026 : http://relais.test/frictions/${frictionId}\nSarah Petit`,
    );
    expect(
      await readFilledTemplate(as(db, people.agent), { templateId: id, frictionId }),
    ).toBeNull();
    expect(await readFilledTemplate(staff, { templateId: id + 999, frictionId })).toBeNull();
  });

  it('has templates that staff keep: checked, versioned, removed', async () => {
    const { db } = home;
    const staff = as(db, people.staff);
    const wrong = await saveTemplate(staff, { title: 'Faux', words: 'Bonjour {prénom}' });
    expect(wrong).toMatchObject({
      refusal: 'unknown-variable',
      field: 'words',
      facts: { places: '{prénom}' },
    });
    const { id } = good(await saveTemplate(staff, { title: 'Vrai', words: 'Un' }));
    good(await saveTemplate(staff, { title: 'Vrai', words: 'Deux' }, { id, version: 1 }));
    const stale = await saveTemplate(staff, { title: 'Vrai', words: 'Trois' }, { id, version: 1 });
    expect(stale).toMatchObject({ refusal: 'conflict', facts: { words: 'Deux', version: 2 } });
    expect(await removeTemplate(staff, { id, version: 1 })).toMatchObject({ refusal: 'conflict' });
    good(await removeTemplate(staff, { id, version: 2 }));
    expect((await readTemplates(staff))?.some((one) => one.id === id)).toBe(false);
    for (const actor of [people.agent, null]) {
      const ctx = as(db, actor);
      expect(await readTemplates(ctx)).toBeNull();
      expect(await saveTemplate(ctx, { title: 'x', words: 'x' })).toMatchObject({ ok: false });
      expect(await removeTemplate(ctx, { id, version: 2 })).toMatchObject({ ok: false });
    }
  });

  it('forgets a person who is erased, wherever somebody wrote their name or address', async () => {
    const { db } = home;
    const person = await plantPeople(db);
    const [row] = await db.select().from(account).where(eq(account.id, person.agent.id));
    const email = row?.email ?? '';
    const { id } = await plantFriction(db, person, 'in_triage', {}, person.agent);
    const words = `Écrire à ${email}, ou demander Agathe Dumont.`;
    good(await writeNote(as(db, person.staff), { id, words }));
    good(await sendMessage(as(db, person.colleague), { id, words }));
    const admin = { ...person.staff2, roles: ['admin' as const] };
    good(await erasePerson(as(db, admin), person.agent.id, 'Demandé.'));
    const desk = await readFileDesk(as(db, person.staff), id);
    const erased = 'Écrire à personne effacée, ou demander personne effacée.';
    expect(desk?.notes[0]?.words).toBe(erased);
    expect(desk?.conversation.messages[0]?.words).toBe(erased);
  });
});
