import { beforeEach, expect, it } from 'vitest';
import { findRevision } from 'db/repositories/programme-revisions';
import type { Actor } from '~/domain/accounts/account';
import { readLateFilters } from '~/domain/notifications/late';
import { semester } from '~/domain/programme/semester';
import { day } from '~/domain/shared/day';
import { readLate } from '~/services/notifications/readLate.server';
import { readTasks } from '~/services/notifications/readTasks.server';
import { openConsultation } from '~/services/programme/openConsultation.server';
import { openRevision } from '~/services/programme/openRevision.server';
import { proposeChange } from '~/services/programme/proposeChange.server';
import { saveChange } from '~/services/programme/saveChange.server';
import { voteRevision } from '~/services/programme/voteRevision.server';
import { describeOnBothEngines } from '../../support/database';
import { plantProgramme, type PlantedProgramme } from '../../support/planted-programme';
import { as } from '../../support/planted-startup';

const S1 = semester('2026-S1');
const UNTIL = day('2026-03-30');

describeOnBothEngines('what a revision asks of people', (home) => {
  let mine: PlantedProgramme;
  const kindsOf = async (who: Actor | undefined, on = '2026-03-12') =>
    (await readTasks(as(home.db, who ?? null, new Date(`${on}T09:00:00Z`)))).map(
      ({ kind, dueOn }) => `${kind} ${dueOn}`,
    );

  beforeEach(async () => {
    mine = await plantProgramme(home.db);
  });

  it('is a vote of each member until it is cast or the consultation closes, then a publication', async () => {
    const staff = as(home.db, mine.staff);
    const at = { programme: mine.slug, semester: S1 };
    await openRevision(staff, mine.slug, { semester: S1, summary: '' });
    const pilots = { 'college-etat': [], 'college-collectivites': [] };
    await saveChange(staff, at, {
      ...{ rewrites: null, kind: 'remove', number: 1, title: '', text: '', priority: null },
      ...{ pilots, reason: 'Faite.' },
    });
    const { textVersion: version = 0 } = (await findRevision(home.db, mine.programmeId, S1)) ?? {};
    const [state, collectivites] = [mine.ofState[0], mine.ofCollectivites[0]];
    expect(await kindsOf(state), 'a draft').toEqual([]);
    await openConsultation(staff, at, { until: UNTIL, version });
    expect(await kindsOf(state)).toEqual(['vote-revision 2026-03-30']);
    expect(await kindsOf(state, '2026-03-30')).toEqual(['vote-revision 2026-03-30']);
    expect(await kindsOf(state, '2026-03-31')).toEqual([]);
    expect(await kindsOf(mine.agent)).toEqual([]);
    for (const member of [state, collectivites]) {
      expect(await kindsOf(mine.staff)).not.toContain('publish-edition 2026-03-30');
      const ballot = { choice: 'for', reason: '', version } as const;
      await voteRevision(as(home.db, member ?? null), at, ballot);
      expect(await kindsOf(member)).toEqual([]);
    }
    expect(await kindsOf(mine.staff)).toContain('publish-edition 2026-03-30');
  });

  it('is an answer to what people propose', async () => {
    const pilots = { 'college-etat': [], 'college-collectivites': [] };
    await proposeChange(as(home.db, mine.agent), mine.slug, {
      ...{
        kind: 'remove',
        number: 2,
        title: '',
        text: '',
        priority: null,
        pilots,
        reason: 'Faite.',
      },
    });
    expect(await kindsOf(mine.staff)).toContain('answer-changes null');
    expect(await kindsOf(mine.agent)).toEqual([]);
  });

  it.each([
    ['2026-02-09', '', 0],
    ['2026-02-10', '', 1],
    ['2026-03-13', '', 1],
    ['2026-03-13', 'personne=1', 0],
  ])('is on the board on %s (%s): %i line', async (on, query, lines) => {
    const ctx = as(home.db, mine.staff, new Date(`${on}T09:00:00Z`));
    const filters = readLateFilters(new URLSearchParams(`genre=revision-due&${query}`));
    const board = await readLate(ctx, filters);
    const section = board?.sections.find(({ kind }) => kind === 'revision-due');
    expect(section?.lines).toHaveLength(lines);
    if (lines > 0) {
      expect(section?.lines[0]).toMatchObject({
        dueOn: '2026-03-12',
        href: '/programme/revisions',
      });
    }
    expect(section?.overdue).toBe(on > '2026-03-12' ? lines : 0);
  });
});
