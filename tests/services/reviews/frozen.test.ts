import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { account } from 'db/schema/accounts';
import { friction } from 'db/schema/frictions';
import { milestone } from 'db/schema/milestones';
import { mission, startup } from 'db/schema/startups';
import { addDays, day } from '~/domain/shared/day';
import { cancelReview } from '~/services/reviews/cancelReview.server';
import { decideReview } from '~/services/reviews/decideReview.server';
import { exportDossier } from '~/services/reviews/exportDossier.server';
import { freezeDossier } from '~/services/reviews/freezeDossier.server';
import { freezeDossiers } from '~/services/reviews/freezeDossiers.server';
import { printDossier } from '~/services/reviews/printDossier.server';
import { readDossier } from '~/services/reviews/readDossier.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { answerTo } from '../../support/refusal';
import { as, NOW, plantStartup } from '../../support/planted-startup';
import { decision, plan, prepare } from './plan';

const HELD = day('2026-04-02');
const EVE = new Date('2026-03-25T22:59:59Z');
const FREEZE = new Date('2026-03-25T23:00:00Z');
const LATER = new Date('2026-03-30T10:00:00Z');

describeOnBothEngines('a dossier', (home) => {
  it('freezes seven days before, at midnight in Paris, and then nothing changes it', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const id = await plan(db, mine, HELD);
    await prepare(db, mine, mine.developer, { reviewId: id, hypotheses: 'Elles iront au bout.' });
    const read = async (at: Date) =>
      (await readDossier(as(db, mine.sponsor, at), mine.slug, id))?.dossier;
    expect((await read(EVE))?.frozen).toBeNull();
    const frozen = await read(FREEZE);
    expect(frozen?.frozen).toMatchObject({ toldOn: '2026-03-25', takenAt: FREEZE });
    expect(JSON.stringify(frozen?.document)).toContain('Elles iront au bout.');

    // Every room that the dossier tells changes behind its back.
    await db.update(startup).set({ name: 'Autre nom' }).where(eq(startup.id, mine.startupId));
    await db.update(friction).set({ title: 'Autre' }).where(eq(friction.id, mine.frictionId));
    await db.update(mission).set({ daysPerWeek: 1 }).where(eq(mission.startupId, mine.startupId));
    await db.insert(milestone).values({
      startupId: mine.startupId,
      title: 'Après coup',
      dueOn: HELD,
      createdAt: NOW,
    });
    expect(
      await prepare(db, mine, mine.developer, { reviewId: id, version: 2 }, LATER),
    ).toMatchObject({
      refusal: 'frozen',
    });
    expect((await read(LATER))?.document).toEqual(frozen?.document);
    expect((await read(LATER))?.frozen).toEqual(frozen?.frozen);

    // Not even the decision: it is what was decided on.
    const decided = decision(id, { version: 2 });
    const onTheDay = as(db, mine.sponsor, new Date('2026-04-02T08:00:00Z'));
    expect(await decideReview(onTheDay, mine.slug, decided)).toMatchObject({ ok: true });
    expect((await read(new Date('2028-01-01T08:00:00Z')))?.document).toEqual(frozen?.document);
  });

  it('has a fingerprint that anybody may check, printed with the same words on paper', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const id = await plan(db, mine, HELD);
    await prepare(db, mine, mine.developer, { reviewId: id, ask: 'Six mois de plus.' });
    const ctx = as(db, mine.sponsor, LATER);
    const frozen = (await readDossier(ctx, mine.slug, id))?.dossier?.frozen;
    const bytes = (await exportDossier(ctx, mine.slug, id)) ?? '';
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(frozen?.sha256);

    const paper = (await printDossier(ctx, mine.slug, id)) ?? new Uint8Array();
    const pdf = await getDocumentProxy(new Uint8Array(paper));
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { text } = await extractText(pdf, { mergePages: true });
    for (const words of [
      'Six mois de plus.',
      'Developpeuse',
      'Les jalons',
      frozen?.sha256 ?? '?',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('names its people as they are called, and nobody once they are erased', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const id = await plan(db, mine, HELD);
    const ctx = as(db, mine.sponsor, LATER);
    const before = (await readDossier(ctx, mine.slug, id))?.dossier;
    expect(Object.values(before?.names ?? {})).toContain('Developpeuse');
    expect(before?.frozen?.document).not.toContain('Developpeuse');
    await db
      .update(account)
      .set({ name: 'personne effacée', email: null, erasedAt: NOW })
      .where(eq(account.id, mine.developer.id));
    const after = (await readDossier(ctx, mine.slug, id))?.dossier;
    expect(Object.values(after?.names ?? {})).toContain('personne effacée');
    expect(after?.frozen?.sha256).toBe(before?.frozen?.sha256);
  });

  it('is read and printed by the parties alone until the decision', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const id = await plan(db, mine, HELD);
    for (const who of [mine.stranger, null]) {
      expect(await printDossier(as(db, who, LATER), mine.slug, id)).toBeNull();
      expect(await exportDossier(as(db, who, LATER), mine.slug, id)).toBeNull();
    }
    expect(await printDossier(as(db, mine.ownersAgent), mine.slug, id)).not.toBeNull();
    expect(await exportDossier(as(db, mine.ownersAgent), mine.slug, id)).toBeNull();
    const frozen = await rowsOf(db, sql`select 1 from review_dossier where review_id = ${id}`);
    expect(frozen, 'nobody who may not read it freezes it').toEqual([]);
  });

  it('is frozen on its day by itself, once, and tells of it in the journal as the platform’s act', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const id = await plan(db, mine, HELD);
    // Planned too late: it stays open until its decision.
    const soon = await plantStartup(db);
    const late = await plan(db, soon, addDays(day('2026-03-12'), 3));
    const round = async (at: Date) => {
      await freezeDossiers(as(db, null, at));
      const rows = await rowsOf<{ id: number }>(
        db,
        sql`select review_id as id from review_dossier where review_id in (${id}, ${late})`,
      );
      return rows.map((row) => row.id);
    };
    expect(await round(EVE)).toEqual([]);
    expect(await round(FREEZE)).toEqual([id]);
    expect(await round(LATER)).toEqual([id]);
    const acts = await rowsOf<{ actor: number | null }>(
      db,
      sql`select actor_id as actor from journal_entry where startup_id = ${mine.startupId} and act = 'review.dossier-frozen'`,
    );
    expect(acts).toEqual([{ actor: null }]);
    expect(await freezeDossier(as(db, mine.sponsor), soon.slug, late)).toMatchObject({
      refusal: 'dossier-open',
    });
  });

  it('is held by the database as it was written', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const id = await plan(db, mine, HELD);
    await freezeDossier(as(db, null, FREEZE), mine.slug, id);
    for (const change of [
      sql`update review_dossier set document = '{}' where review_id = ${id}`,
      sql`delete from review_dossier where review_id = ${id}`,
      sql`truncate review_dossier`,
    ]) {
      expect(await answerTo(db.execute(change))).toMatch(/append-only/);
    }
  });

  it('of a committee that is put off starts open again, with all that was prepared, asked and said', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const id = await plan(db, mine, HELD);
    await prepare(db, mine, mine.developer, { reviewId: id, ask: 'Six mois de plus.' });
    const put = {
      reviewId: id,
      version: 2,
      reason: 'Grève des trains.',
      newDay: day('2026-04-20'),
    };
    const next = await cancelReview(as(db, mine.staff, LATER), mine.slug, put);
    if (!next.ok) throw new Error(next.refusal);
    const page = await readDossier(as(db, mine.developer, LATER), mine.slug, next.value);
    expect(page?.review).toMatchObject({
      heldOn: '2026-04-20',
      ask: 'Six mois de plus.',
      postponesId: id,
    });
    expect(page?.dossier?.frozen).toBeNull();
    const former = await readDossier(as(db, mine.developer, LATER), mine.slug, id);
    expect(former).toMatchObject({ replacedById: next.value, dossier: null });
  });
});

describeOnPostgres('a dossier frozen by two processes', (home) => {
  it('is written once', async () => {
    const { db } = home;
    for (let round = 0; round < 4; round += 1) {
      const mine = await plantStartup(db);
      const id = await plan(db, mine, HELD);
      const answers = await Promise.all([
        freezeDossier(as(db, null, FREEZE), mine.slug, id),
        freezeDossier(as(db, null, LATER), mine.slug, id),
        readDossier(as(db, mine.sponsor, LATER), mine.slug, id),
      ]);
      expect(
        answers.slice(0, 2).every((answer) => answer !== null && 'ok' in answer && answer.ok),
      ).toBe(true);
      const acts = await rowsOf(
        db,
        sql`select 1 from journal_entry where startup_id = ${mine.startupId} and act = 'review.dossier-frozen'`,
      );
      expect(acts).toHaveLength(1);
    }
  });
});
