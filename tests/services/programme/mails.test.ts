import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { changesOf, findRevision } from 'db/repositories/programme-revisions';
import { account } from 'db/schema/accounts';
import { organisation } from 'db/schema/organisations';
import type { Actor } from '~/domain/accounts/account';
import type { ChangeKind } from '~/domain/programme/revision';
import { semester } from '~/domain/programme/semester';
import { day } from '~/domain/shared/day';
import { adoptRevision } from '~/services/programme/adoptRevision.server';
import { agreeFraming } from '~/services/programme/agreeFraming.server';
import { answerProposal } from '~/services/programme/answerProposal.server';
import { commentRevision } from '~/services/programme/commentRevision.server';
import { openConsultation } from '~/services/programme/openConsultation.server';
import { openRevision } from '~/services/programme/openRevision.server';
import { proposeChange } from '~/services/programme/proposeChange.server';
import { saveChange } from '~/services/programme/saveChange.server';
import { voteRevision } from '~/services/programme/voteRevision.server';
import { writeFraming } from '~/services/programme/writeFraming.server';
import { describeOnBothEngines } from '../../support/database';
import { plantProgramme, type PlantedProgramme } from '../../support/planted-programme';
import { as, NOW } from '../../support/planted-startup';

const S1 = semester('2026-S1');
const NOBODY = { 'college-etat': [], 'college-collectivites': [] };

describeOnBothEngines('e-mails of the programme', (home) => {
  let mine: PlantedProgramme;
  const at = () => ({ programme: mine.slug, semester: S1 });
  const staff = () => as(home.db, mine.staff);
  const change = (kind: ChangeKind, number: number | null, title = '', more = {}) => ({
    ...{ kind, number, title, text: title, priority: kind === 'remove' ? null : 1 },
    ...{ pilots: NOBODY, reason: `Motif de ${title || String(number)}.`, ...more },
  });
  const write = (...asked: Parameters<typeof change>) =>
    saveChange(staff(), at(), { rewrites: null, ...change(...asked) });
  const consult = async () => {
    const { textVersion: version = 0 } = (await findRevision(home.db, mine.programmeId, S1)) ?? {};
    const until = day('2026-03-30');
    expect(await openConsultation(staff(), at(), { until, version })).toMatchObject({ ok: true });
    return version;
  };
  /** Who got which e-mail since the last time that was asked, by name, and what it says. */
  const mails = async () => {
    const rows = await rowsOf<{ name: string; subject: string; body: string }>(
      home.db,
      sql`select account.name, subject, body from outbox_message join account on account.id = account_id order by name collate "C"`,
    );
    await home.db.execute(sql`delete from outbox_message`);
    return rows;
  };
  const namesOf = async () => (await mails()).map(({ name }) => name);
  /** An agent of an organisation of their own. */
  const outsider = async (name: string): Promise<Actor & { slug: string }> => {
    const slug = `${name.toLowerCase()}-${mine.programmeId}`;
    const [{ id: organisationId } = { id: 0 }] = await home.db
      .insert(organisation)
      .values({ kind: 'autre', code: slug, slug, name: slug, searchName: slug })
      .returning();
    const rights = { attachment: 'confirmed' as const, maySign: false, roles: [] };
    const [{ id } = { id: 0 }] = await home.db
      .insert(account)
      .values({ name, email: `${slug}@exemple.test`, organisationId, ...rights, createdAt: NOW })
      .returning();
    return { id, name, organisationId, ...rights, slug };
  };

  beforeEach(async () => {
    mine = await plantProgramme(home.db);
    await openRevision(staff(), mine.slug, { semester: S1, summary: '' });
  });

  it('ask the pilots of what changes, before and after it, once each', async () => {
    const [author, newcomer] = [await outsider('Autrice'), await outsider('Nouvelle')];
    await outsider('Étrangère');
    const pilots = { 'college-etat': [newcomer.slug], 'college-collectivites': [newcomer.slug] };
    await write('enrich', 1, 'Autrement', { pilots });
    const made = await proposeChange(as(home.db, author), mine.slug, change('remove', 2));
    const id = Number(made.ok && made.value.split('/').at(-1));
    await answerProposal(staff(), mine.slug, id, { verdict: 'gather', answer: '' });
    await mails();
    await consult();
    expect(await namesOf()).toEqual([
      ...['Alix Agent', 'Autrice', 'Nouvelle', 'college-collectivites 1', 'college-etat 1'],
    ]);
  });

  it('reach fifty agents of a large pilot, and no more', async () => {
    const { organisationId, slug } = await outsider('Ville');
    await home.db.insert(account).values(
      Array.from({ length: 60 }, (_, index) => ({
        ...{ name: `Ville ${index}`, email: `${index}.${slug}@exemple.test`, organisationId },
        ...{ attachment: 'confirmed' as const, createdAt: NOW },
      })),
    );
    const pilots = { 'college-etat': [slug], 'college-collectivites': [slug] };
    await write('enrich', 1, 'Autrement', { pilots });
    await consult();
    expect((await namesOf()).filter((name) => name.startsWith('Ville'))).toHaveLength(50);
  });

  it('tell everybody who spoke or proposed what the edition became, and of each proposal why', async () => {
    const [kept, refused, speaker, silent] = [
      await outsider('Kemal'),
      await outsider('Rémi'),
      await outsider('Salomé'),
      await outsider('Zoé'),
    ];
    const propose = async (who: Actor, asked: ReturnType<typeof change>) => {
      const made = await proposeChange(as(home.db, who), mine.slug, asked);
      return Number(made.ok && made.value.split('/').at(-1));
    };
    const pilots = {
      'college-etat': [kept.slug],
      'college-collectivites': [kept.slug],
    };
    const ids = [
      await propose(kept, change('add', null, 'Relier', { pilots })),
      await propose(refused, change('remove', 3)),
    ];
    await propose(silent, change('remove', 2));
    await answerProposal(staff(), mine.slug, ids[0] ?? 0, { verdict: 'gather', answer: 'Oui.' });
    await answerProposal(staff(), mine.slug, ids[1] ?? 0, {
      ...{ verdict: 'refuse', answer: 'Elle sert encore.' },
    });
    const { id = 0 } = (await findRevision(home.db, mine.programmeId, S1)) ?? {};
    expect(await changesOf(home.db, id)).toHaveLength(1);
    const version = await consult();
    await commentRevision(as(home.db, speaker), at(), { words: 'Bien.', changeId: null });
    for (const member of [mine.ofState[0], mine.ofCollectivites[0]]) {
      const ballot = { choice: 'for', reason: '', version } as const;
      await voteRevision(as(home.db, member ?? null), at(), ballot);
    }
    await mails();
    expect(await adoptRevision(staff(), at(), version)).toMatchObject({ ok: true });
    const told = await mails();
    expect(told.map(({ name }) => name)).toEqual([
      ...['Kemal', 'Rémi', 'Salomé', 'college-collectivites 1', 'college-etat 1'],
    ]);
    const bodyTo = (name: string) => told.find((mail) => mail.name === name)?.body ?? '';
    expect(bodyTo('Kemal')).toContain(
      'Ajouter une action\u00a0: Relier. Proposition reprise dans cette édition, pour cette raison\u00a0: Motif de Relier.',
    );
    expect(bodyTo('Rémi')).toContain(
      'Retirer l’action 3. Proposition non reprise, pour cette raison\u00a0: Elle sert encore.',
    );
    expect(bodyTo('Salomé')).not.toContain('Proposition');
  });

  it('tell the other side that a framing sheet waits for it, then both that it holds', async () => {
    const action = { programme: mine.slug, number: 1 };
    const text = {
      ...{ goal: 'But', scope: 'Périmètre', deliverables: 'Livrables' },
      ...{ territories: 'Territoires', indicators: 'Indicateurs' },
    };
    const [state, agent] = [as(home.db, mine.ofState[0] ?? null), as(home.db, mine.agent)];
    await writeFraming(state, action, { version: 0, text });
    await mails();
    expect(await agreeFraming(state, action, 1)).toMatchObject({ value: false });
    const awaited = await mails();
    expect(awaited.map(({ name }) => name)).toEqual(['Alix Agent', 'college-collectivites 1']);
    expect(awaited[0]?.subject).toContain('le cadrage de l’action 1 attend votre accord');
    expect(awaited[0]?.body).toContain('/actions/1#cadrage');
    expect(await agreeFraming(agent, action, 1)).toMatchObject({ value: true });
    const framed = await mails();
    expect(framed.map(({ name }) => name)).toEqual([
      ...['Sonia Staff', 'college-collectivites 1', 'college-etat 1'],
    ]);
    expect(framed[0]?.subject).toContain('l’action 1 est cadrée');
  });
});
