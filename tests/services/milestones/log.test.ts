import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { logLine } from 'db/schema/milestones-log';
import { mission } from 'db/schema/startups';
import type { LogAudience } from '~/domain/milestones/log';
import { addDays, dayInParis } from '~/domain/shared/day';
import type { Actor } from '~/domain/accounts/account';
import { planMilestone } from '~/services/milestones/planMilestone.server';
import { reachMilestone } from '~/services/milestones/reachMilestone.server';
import { readLog } from '~/services/milestones/readLog.server';
import { readLogLine } from '~/services/milestones/readLogLine.server';
import { readLogWeeks } from '~/services/milestones/readLogWeeks.server';
import { rewriteLogLine } from '~/services/milestones/rewriteLogLine.server';
import { writeLogLine } from '~/services/milestones/writeLogLine.server';
import { localStorageIn } from '~/adapters/object-storage.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { answerTo } from '../../support/refusal';

const today = dayInParis(NOW);
const DAY_MS = 86_400_000;
const after = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const outcomeOf = (answer: { ok: boolean; refusal?: string }) => answer.refusal ?? 'done';

describeOnBothEngines('the log', (home) => {
  let planted: PlantedStartup;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
  });

  const write = (
    words: string,
    more: { who?: Actor; week?: 'this' | 'last'; audience?: LogAudience; now?: Date } = {},
  ) =>
    writeLogLine(as(home.db, more.who ?? planted.developer, more.now), {
      slug: planted.slug,
      week: more.week ?? 'this',
      words,
      audience: more.audience ?? 'everyone',
    });
  const wordsFor = async (who: Actor | null, knownOn?: ReturnType<typeof dayInParis>) => {
    const wanted = knownOn === undefined ? ({ all: true } as const) : { knownOn };
    const read = await readLog(as(home.db, who, after(60)), planted.slug, wanted);
    return read.ok ? read.value.lines.map(({ words }) => words) : read.refusal;
  };
  const rewrite = (
    lineId: number,
    version: number,
    words: string,
    more: { who?: Actor; audience?: LogAudience; now?: Date } = {},
  ) =>
    rewriteLogLine(as(home.db, more.who ?? planted.developer, more.now), {
      ...{ slug: planted.slug, lineId, version, words },
      audience: more.audience ?? 'everyone',
    });
  const written = async (words: string, audience: LogAudience = 'everyone') => {
    const outcome = await write(words, { audience });
    return outcome.ok ? outcome.value : 0;
  };

  it('says which weeks the team may still tell, and whose line stands there', async () => {
    const weeksFor = async (who: Actor) =>
      (await readLogWeeks(as(home.db, who), planted.slug)).map(({ week, line }) => [
        week,
        line?.mayEdit ?? 'free',
      ]);
    expect(await weeksFor(planted.developer)).toEqual([
      ['this', 'free'],
      ['last', 'free'],
    ]);
    await write('un');
    expect(await weeksFor(planted.developer)).toEqual([
      ['this', true],
      ['last', 'free'],
    ]);
    await write('deux', { who: planted.intrapreneur, week: 'last', audience: 'parties' });
    expect(await weeksFor(planted.developer)).toEqual([
      ['this', true],
      ['last', false],
    ]);
    expect(await weeksFor(planted.stranger)).toEqual([]);
  });

  it('has one line a week, whoever of the team writes it', async () => {
    expect(outcomeOf(await write('une'))).toBe('done');
    expect(outcomeOf(await write('deux', { who: planted.intrapreneur }))).toBe('week-taken');
    expect(outcomeOf(await write('la précédente', { week: 'last' }))).toBe('done');
    expect(outcomeOf(await write('la suivante', { now: after(7) }))).toBe('done');
    expect(await wordsFor(null)).toEqual(['la suivante', 'une', 'la précédente']);
  });

  it.each([
    ['staff', 'done'],
    ['sponsor', 'forbidden'],
    ['ownersAgent', 'forbidden'],
    ['stranger', 'forbidden'],
  ] as const)('is written by %s: %s', async (who, expected) => {
    expect(outcomeOf(await write('une', { who: planted[who] }))).toBe(expected);
  });

  it('keeps between the parties what is reserved to them', async () => {
    await write('entre nous', { audience: 'parties' });
    for (const who of [null, planted.stranger]) expect(await wordsFor(who)).toEqual([]);
    for (const who of ['developer', 'sponsor', 'ownersAgent', 'staff'] as const) {
      expect(await wordsFor(planted[who]), who).toEqual(['entre nous']);
    }
  });

  it('is corrected by its author for a week', async () => {
    const id = await written('une fote');
    expect(outcomeOf(await rewrite(id, 1, 'une faute'))).toBe('done');
    expect(outcomeOf(await rewrite(id, 1, 'autre'))).toBe('conflict');
    expect(outcomeOf(await rewrite(id, 2, 'au bout', { now: after(7) }))).toBe('done');
    expect(outcomeOf(await rewrite(id, 3, 'trop tard', { now: after(8) }))).toBe('line-settled');
    expect(outcomeOf(await rewrite(id, 3, 'à un autre', { who: planted.staff }))).toBe('forbidden');
    expect((await readLogLine(as(home.db, planted.staff), planted.slug, id)).ok).toBe(false);
    expect(await wordsFor(null)).toEqual(['au bout']);
  });

  it('is corrected no more by somebody who has left', async () => {
    const id = await written('une');
    await home.db
      .update(mission)
      .set({ endsOn: today })
      .where(eq(mission.accountId, planted.developer.id));
    expect(outcomeOf(await rewrite(id, 1, 'deux'))).toBe('forbidden');
  });

  it('does not tell a stranger that a reserved line exists', async () => {
    const id = await written('entre nous', 'parties');
    expect(outcomeOf(await rewrite(id, 1, 'x', { who: planted.stranger }))).toBe('not-found');
  });

  it('is read as it was known at the end of a day', async () => {
    const id = await written('du douze');
    await write('de la semaine d’après', { now: after(7) });
    await rewrite(id, 1, 'revue le quatorze', { now: after(2) });
    await rewrite(id, 2, 'réservée le quinze', { now: after(3), audience: 'parties' });
    const on = (days: number, who: Actor | null) => wordsFor(who, addDays(today, days));
    expect(await on(-1, null)).toEqual([]);
    expect(await on(0, null)).toEqual(['du douze']);
    expect(await on(1, null)).toEqual(['du douze']);
    expect(await on(2, null)).toEqual(['revue le quatorze']);
    expect(await on(3, null)).toEqual([]);
    expect(await on(3, planted.sponsor)).toEqual(['réservée le quinze']);
    expect(await on(7, planted.sponsor)).toEqual(['de la semaine d’après', 'réservée le quinze']);
  });

  it('ends a day at midnight in Paris', async () => {
    // 23:30 and 00:30 in Paris, on either side of the end of 12 March; both are 12 March in UTC.
    await write('avant minuit', { now: new Date('2026-03-12T22:30:00Z') });
    await write('après minuit', { now: new Date('2026-03-12T23:30:00Z'), week: 'last' });
    expect(await wordsFor(null, today)).toEqual(['avant minuit']);
    expect(await wordsFor(null, addDays(today, 1))).toHaveLength(2);
  });

  it('is read by pages', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => ({
      startupId: planted.startupId,
      weekOn: addDays(today, -7 * index),
      words: `semaine ${index}`,
      audience: 'everyone' as const,
      authorId: planted.developer.id,
      writtenAt: NOW,
    }));
    await home.db.insert(logLine).values(rows);
    const page = async (number: number) => {
      const read = await readLog(as(home.db, null), planted.slug, { page: number });
      return read.ok ? [read.value.total, read.value.lines.length, read.value.lines[0]?.words] : [];
    };
    expect(await page(1)).toEqual([30, 26, 'semaine 0']);
    expect(await page(2)).toEqual([30, 4, 'semaine 26']);
    expect(await page(3)).toEqual([30, 0, undefined]);
  });

  it('proves a milestone by a public line of its own startup, which stays public', async () => {
    const keeping = { storage: localStorageIn('/nowhere'), scanner: null };
    const reach = async (logLineId: number | null) => {
      const form = { slug: planted.slug, title: 'Étape', description: '', dueOn: today };
      const plannedId = await planMilestone(as(home.db, planted.developer), form);
      return outcomeOf(
        await reachMilestone(as(home.db, planted.developer), keeping, {
          slug: planted.slug,
          milestoneId: plannedId.ok ? plannedId.value : 0,
          version: 1,
          reachedOn: today,
          evidence: { kind: 'log', url: null, figure: null, unit: '', figureOn: null, logLineId },
          file: null,
          note: '',
        }),
      );
    };
    const id = await written('la première demande est arrivée');
    const reserved = await write('x', { week: 'last', audience: 'parties' });
    const other = await plantStartup(home.db);
    const elsewhere = await writeLogLine(as(home.db, other.staff), {
      ...{ slug: other.slug, week: 'this', words: 'y', audience: 'everyone' },
    });
    expect(await reach(null)).toBe('log-line-missing');
    expect(await reach(elsewhere.ok ? elsewhere.value : 0)).toBe('log-line-missing');
    expect(await reach(reserved.ok ? reserved.value : 0)).toBe('log-line-not-public');
    expect(await reach(id)).toBe('done');
    expect(outcomeOf(await rewrite(id, 1, 'x', { audience: 'parties' }))).toBe('line-proves');
    expect(outcomeOf(await rewrite(id, 1, 'corrigée'))).toBe('done');
    const hide = home.db.update(logLine).set({ audience: 'parties' }).where(eq(logLine.id, id));
    expect(await answerTo(hide)).toBe('RL001 log line that proves a milestone stays public');
  });
});

describeOnPostgres('two people who write the same week at once', (home) => {
  it('leave one line', async () => {
    const planted = await plantStartup(home.db);
    const answers = await Promise.all(
      [planted.developer, planted.intrapreneur, planted.staff].map((who) =>
        writeLogLine(as(home.db, who), {
          ...{ slug: planted.slug, week: 'this', words: 'une', audience: 'everyone' },
        }),
      ),
    );
    expect(answers.map(outcomeOf).sort()).toEqual(['done', 'week-taken', 'week-taken']);
  });
});
