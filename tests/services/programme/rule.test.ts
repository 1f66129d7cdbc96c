import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { programmeOfSlug } from 'db/repositories/programme';
import { semester } from '~/domain/programme/semester';
import { day } from '~/domain/shared/day';
import { changeRule } from '~/services/programme/changeRule.server';
import { openConsultation } from '~/services/programme/openConsultation.server';
import { openRevision } from '~/services/programme/openRevision.server';
import { readRule } from '~/services/programme/readRule.server';
import { saveChange } from '~/services/programme/saveChange.server';
import { takeBackRevision } from '~/services/programme/takeBackRevision.server';
import { voteRevision } from '~/services/programme/voteRevision.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { plantProgramme, type PlantedProgramme } from '../../support/planted-programme';
import { as } from '../../support/planted-startup';

const S1 = semester('2026-S1');
const NOBODY = { 'college-etat': [], 'college-collectivites': [] };

describeOnBothEngines('the rule by which the colleges approve', (home) => {
  let mine: PlantedProgramme;
  const staff = () => as(home.db, mine.staff);
  const at = () => ({ programme: mine.slug, semester: S1 });
  const change = async (quorumPercent: number, version?: number) => {
    const found = await programmeOfSlug(home.db, mine.slug);
    return changeRule(staff(), mine.slug, {
      ...{ quorumPercent, majorityPercent: 60, reason: 'Décidé ensemble.' },
      version: version ?? found?.version ?? 0,
    });
  };
  const heldBy = async () => (await readRule(staff(), mine.slug))?.heldBy;

  beforeEach(async () => {
    mine = await plantProgramme(home.db, 3);
  });

  it('is changed by staff, with a reason, on the version that they saw', async () => {
    for (const who of [mine.agent, mine.ofState[0] ?? null, null]) {
      const form = { quorumPercent: 1, majorityPercent: 1, reason: 'x', version: 1 };
      expect(await changeRule(as(home.db, who), mine.slug, form)).toMatchObject({
        refusal: 'not-found',
      });
      expect(await readRule(as(home.db, who), mine.slug)).toBeNull();
    }
    expect(await change(40, 99)).toMatchObject({
      ...{ refusal: 'conflict', facts: { quorumPercent: 50, majorityPercent: 50, version: 1 } },
    });
    expect(await change(40)).toMatchObject({ ok: true });
    expect(await change(40)).toMatchObject({ refusal: 'rule-same' });
    expect(await programmeOfSlug(home.db, mine.slug)).toMatchObject({
      ...{ quorumPercent: 40, majorityPercent: 60, version: 2 },
    });
  });

  it('stays while a text is voted by it, and as long as those votes count', async () => {
    await openRevision(staff(), mine.slug, { semester: S1, summary: '' });
    const removal = (number: number) =>
      saveChange(staff(), at(), {
        ...{ rewrites: null, kind: 'remove', number, title: '', text: '', priority: null },
        ...{ pilots: NOBODY, reason: 'Faite.' },
      });
    await removal(1);
    expect(await heldBy()).toBeNull();
    // The draft has one change: its text is the second version.
    await openConsultation(staff(), at(), { until: day('2026-03-30'), version: 2 });
    expect(await heldBy()).toBe('consulted');
    expect(await change(40)).toMatchObject({ refusal: 'rule-consulted' });
    const ballot = { choice: 'against', reason: '', version: 2 } as const;
    expect(await voteRevision(as(home.db, mine.ofState[0] ?? null), at(), ballot)).toMatchObject({
      ok: true,
    });
    await takeBackRevision(staff(), at(), 'Pour relire.');
    expect(await heldBy()).toBe('voted');
    expect(await change(40)).toMatchObject({ refusal: 'rule-voted' });
    await removal(2);
    expect(await heldBy()).toBeNull();
    expect(await change(40)).toMatchObject({ ok: true });
  });
});

describeOnPostgres('a rule changed as the consultation opens', (home) => {
  it('changes before it, or not at all', async () => {
    for (let round = 0; round < 6; round += 1) {
      const mine = await plantProgramme(home.db);
      const staff = as(home.db, mine.staff);
      const at = { programme: mine.slug, semester: S1 };
      await openRevision(staff, mine.slug, { semester: S1, summary: '' });
      await saveChange(staff, at, {
        ...{ rewrites: null, kind: 'remove', number: 1, title: '', text: '', priority: null },
        ...{ pilots: NOBODY, reason: 'Faite.' },
      });
      const rule = { quorumPercent: 40, majorityPercent: 60, reason: 'x', version: 1 };
      const [changed, opened] = await Promise.all([
        changeRule(staff, mine.slug, rule),
        openConsultation(staff, at, { until: day('2026-03-30'), version: 2 }),
      ]);
      expect(opened).toMatchObject({ ok: true });
      if (!changed.ok) expect(changed.refusal).toBe('rule-consulted');
      const acts = await rowsOf<{ act: string }>(
        home.db,
        sql`select act from journal_entry where act in ('programme.rule-changed', 'revision.consultation-opened')
            order by number desc limit ${changed.ok ? 2 : 1}`,
      );
      expect(acts[0]?.act).toBe('revision.consultation-opened');
    }
  });
});
