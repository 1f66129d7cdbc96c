import { mkdtempSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, inject, it } from 'vitest';
import { rowsOf } from 'db/client';
import { storedFile } from 'db/schema/files';
import { milestone, milestoneMove } from 'db/schema/milestones';
import { localStorageIn } from '~/adapters/object-storage.server';
import { addDays, dayInParis, type Day } from '~/domain/shared/day';
import type { FileKeeping } from '~/services/files/keepFile.server';
import { closeMilestone } from '~/services/milestones/closeMilestone.server';
import { moveMilestone } from '~/services/milestones/moveMilestone.server';
import { planMilestone } from '~/services/milestones/planMilestone.server';
import { reachMilestone, type MilestoneReached } from '~/services/milestones/reachMilestone.server';
import { readStartupFile } from '~/services/milestones/readStartupFile.server';
import { readMilestones } from '~/services/milestones/readMilestones.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const today = dayInParis(NOW);
const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n');
const HTML = new TextEncoder().encode('<!doctype html><script>alert(1)</script>');

const NO_EVIDENCE = { url: null, figure: null, unit: '', figureOn: null, logLineId: null };

describeOnBothEngines('milestones', (home) => {
  let planted: PlantedStartup;
  let keeping: FileKeeping;
  let folder: string;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
    folder = mkdtempSync(path.join(inject('homes').scratch, 'files-'));
    keeping = { storage: localStorageIn(folder), scanner: null };
  });

  const plan = async (dueOn: Day = today): Promise<number> => {
    const form = { slug: planted.slug, title: 'Premier usager', description: '', dueOn };
    const outcome = await planMilestone(as(home.db, planted.developer), form);
    return outcome.ok ? outcome.value : 0;
  };
  const seen = (milestoneId: number, version = 1) => ({ slug: planted.slug, milestoneId, version });
  const reaching = (
    milestoneId: number,
    more: Partial<MilestoneReached> = {},
  ): MilestoneReached => ({
    ...seen(milestoneId),
    reachedOn: today,
    evidence: { kind: 'file', ...NO_EVIDENCE },
    file: { name: 'bilan.pdf', bytes: PDF },
    note: '',
    ...more,
  });
  const keptFiles = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);

  it('keep every earlier date when they move, and show as late', async () => {
    const id = await plan(addDays(today, -3));
    const late = await readMilestones(as(home.db, null), planted.slug);
    expect(late).toMatchObject({ value: { milestones: [{ isLate: true }], mayLog: false } });
    const ctx = as(home.db, planted.intrapreneur);
    const move = { ...seen(id), dueOn: addDays(today, 10), reason: 'Le marché a pris du retard' };
    expect((await moveMilestone(ctx, move)).ok).toBe(true);
    expect(await moveMilestone(ctx, move)).toMatchObject({
      refusal: 'conflict',
      facts: { dueOn: addDays(today, 10) },
    });
    const again = { ...move, version: 2, dueOn: addDays(today, 20), reason: 'Et encore' };
    expect((await moveMilestone(ctx, again)).ok).toBe(true);
    const read = await readMilestones(as(home.db, null), planted.slug);
    const [shown] = read.ok ? read.value.milestones : [];
    expect(shown?.moves.map((each) => each.fromDueOn)).toEqual([
      addDays(today, -3),
      addDays(today, 10),
    ]);
    expect(shown?.isLate).toBe(false);
  });

  it('are logged by the team and staff, on a live startup', async () => {
    const form = { slug: planted.slug, title: 'x', description: '', dueOn: today };
    for (const actor of [planted.sponsor, planted.ownersAgent, planted.stranger, null]) {
      expect(await planMilestone(as(home.db, actor), form)).toMatchObject({ refusal: 'forbidden' });
    }
    expect((await planMilestone(as(home.db, planted.staff), form)).ok).toBe(true);
    const over = await plantStartup(home.db, { phase: 'abandon' });
    expect(
      await planMilestone(as(home.db, over.staff), { ...form, slug: over.slug }),
    ).toMatchObject({ refusal: 'startup-not-live' });
  });

  it('are reached with a file that everyone may then read', async () => {
    const id = await plan();
    const ctx = as(home.db, planted.developer);
    expect(await reachMilestone(ctx, keeping, reaching(id))).toEqual({ ok: true, value: id });
    const [kept] = await home.db
      .select({ fileId: milestone.evidenceFileId, state: milestone.state })
      .from(milestone)
      .where(eq(milestone.id, id));
    expect(kept?.state).toBe('reached');
    expect(keptFiles()).toEqual([kept?.fileId]);
    const served = await readStartupFile(as(home.db, null), keeping.storage, kept?.fileId ?? '');
    expect(served).toMatchObject({
      ok: true,
      value: { name: 'bilan.pdf', contentType: 'application/pdf' },
    });
    expect(served.ok && [...served.value.bytes]).toEqual([...PDF]);
    expect(await reachMilestone(ctx, keeping, reaching(id, { version: 2 }))).toMatchObject({
      refusal: 'milestone-closed',
    });
    expect(keptFiles()).toHaveLength(1);
  });

  it.each([
    ['HTML called PDF', { file: { name: 'page.pdf', bytes: HTML } }, 'file-type-refused'],
    ['a day ahead', { reachedOn: addDays(today, 1) }, 'reached-in-future'],
    ['a version that has passed', { version: 9 }, 'conflict'],
    ['no file', { file: null }, 'file-missing'],
  ] as const)('refuse %s without keeping its bytes', async (_, more, refusal) => {
    const id = await plan();
    const outcome = await reachMilestone(
      as(home.db, planted.developer),
      keeping,
      reaching(id, more),
    );
    expect(outcome).toMatchObject({ refusal });
    expect(keptFiles()).toEqual([]);
    const mine = eq(storedFile.startupId, planted.startupId);
    expect(await home.db.$count(storedFile, mine)).toBe(0);
  });

  it('act once for one form, and keep one copy of its file', async () => {
    const id = await plan();
    const ctx = { ...as(home.db, planted.developer), submission: `same-${planted.slug}` };
    for (let times = 0; times < 3; times += 1) {
      expect(await reachMilestone(ctx, keeping, reaching(id))).toEqual({ ok: true, value: id });
    }
    expect(keptFiles()).toHaveLength(1);
  });

  it('keep a figure with its unit, and a link', async () => {
    const ctx = as(home.db, planted.developer);
    const unit = 'dossiers par jour';
    const figure = { ...NO_EVIDENCE, kind: 'figure', figure: 12.5, unit } as const;
    const id = await plan();
    expect((await reachMilestone(ctx, keeping, reaching(id, { evidence: figure }))).ok).toBe(true);
    const [kept] = await home.db.select().from(milestone).where(eq(milestone.id, id));
    expect(kept).toMatchObject({
      evidenceFigure: 12.5,
      evidenceUnit: 'dossiers par jour',
      evidenceFigureOn: today,
      evidenceFileId: null,
    });
    expect(keptFiles()).toEqual([]);
  });

  it('are missed after their day only, and cancelled at any time', async () => {
    const ctx = as(home.db, planted.developer);
    const reason = 'Le fournisseur a disparu';
    const due = await plan(today);
    expect(await closeMilestone(ctx, { ...seen(due), how: 'miss', reason })).toMatchObject({
      refusal: 'missed-before-its-day',
    });
    expect((await closeMilestone(ctx, { ...seen(due), how: 'cancel', reason })).ok).toBe(true);
    const late = await plan(addDays(today, -1));
    expect((await closeMilestone(ctx, { ...seen(late), how: 'miss', reason })).ok).toBe(true);
    const acts = await rowsOf<{ act: string }>(
      home.db,
      sql`select act from journal_entry where startup_id = ${planted.startupId} order by number`,
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'milestone.planned',
      'milestone.cancelled',
      'milestone.planned',
      'milestone.missed',
    ]);
  });

  it('let only the parties read a file that proves nothing reached', async () => {
    const fileId = crypto.randomUUID();
    await keeping.storage.put(fileId, PDF);
    await home.db.insert(storedFile).values({
      id: fileId,
      startupId: planted.startupId,
      name: 'délibération.pdf',
      contentType: 'application/pdf',
      size: PDF.length,
      sha256: '',
      uploadedById: planted.staff.id,
      uploadedAt: NOW,
    });
    const { staff, developer, sponsor, ownersAgent, stranger } = planted;
    for (const actor of [staff, developer, sponsor, ownersAgent]) {
      expect((await readStartupFile(as(home.db, actor), keeping.storage, fileId)).ok).toBe(true);
    }
    for (const actor of [stranger, null]) {
      expect(await readStartupFile(as(home.db, actor), keeping.storage, fileId)).toMatchObject({
        refusal: 'not-found',
      });
    }
  });

  it('never forget a move, even by SQL', async () => {
    const id = await plan();
    await moveMilestone(as(home.db, planted.staff), {
      ...seen(id),
      dueOn: addDays(today, 5),
      reason: 'x',
    });
    const forget = home.db.delete(milestoneMove).where(eq(milestoneMove.milestoneId, id));
    await expect(forget.then(() => 'done')).rejects.toMatchObject({
      cause: { message: 'milestone_move is append-only' },
    });
  });
});

describeOnPostgres('a milestone that two people close at once', (home) => {
  it('is closed once', async () => {
    const planted = await plantStartup(home.db);
    const ctx = as(home.db, planted.developer);
    const planned = await planMilestone(ctx, {
      slug: planted.slug,
      title: 'x',
      description: '',
      dueOn: today,
    });
    const seen = { slug: planted.slug, milestoneId: planned.ok ? planned.value : 0, version: 1 };
    const outcomes = await Promise.all([
      closeMilestone(ctx, { ...seen, how: 'cancel', reason: 'x' }),
      moveMilestone(ctx, { ...seen, dueOn: addDays(today, 1), reason: 'x' }),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.refusal)).sort()).toEqual([
      'conflict',
      'done',
    ]);
  });
});
