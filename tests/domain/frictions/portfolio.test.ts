import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveBinary } from '~/adapters/solver.server';
import {
  bestPortfolio,
  type Candidate,
  type Limits,
  type Solve,
} from '~/domain/frictions/portfolio';
import { compareLines, linesOf } from '~/domain/frictions/portfolio-line';
import { HIGHEST_VALUE, valuesOf, type Merits } from '~/domain/frictions/portfolio-value';

const candidate = (id: number, value: number, euros: number, collectivite = false): Candidate => ({
  id,
  value,
  cents: euros * 100,
  collectivite,
});
const limits = (wishes: Partial<Limits> = {}): Limits => ({
  budgetCents: 100_00,
  teams: 3,
  collectiviteShare: 0,
  forcedIn: [],
  forcedOut: [],
  ...wishes,
});
/** A loop that takes the most valuable that still fits would take 1, and nothing else. */
const TRAP = [candidate(1, 60, 100), candidate(2, 50, 50), candidate(3, 40, 50, true)];

async function found(candidates: readonly Candidate[], asked: Limits, solve: Solve = solveBinary) {
  const best = await bestPortfolio(candidates, asked, solve);
  if (!best.ok) throw new Error(best.refusal);
  return best.value;
}

describe('the best portfolio', () => {
  it('is the best of all, not what a greedy loop takes', async () => {
    expect((await found(TRAP, limits())).sum).toEqual({
      ids: [2, 3],
      value: 90,
      cents: 100_00,
      collectivites: 1,
    });
  });

  it.each([
    ['a cent short', { budgetCents: 99_99 }, [1, 0]],
    ['the budget exactly', { budgetCents: 100_00 }, [2, 1]],
    ['one team', { teams: 1 }, [1, 0]],
    ['two teams', { teams: 2 }, [2, 1]],
    ['half of collectivités', { collectiviteShare: 50 }, [2, 1]],
    ['one per cent more', { collectiviteShare: 51 }, [1, 1]],
    ['collectivités alone', { collectiviteShare: 100 }, [1, 1]],
  ])('keeps to %s', async (_, wishes, [count, collectivites]) => {
    const asked = limits(wishes);
    const cheap = 'budgetCents' in wishes ? TRAP.filter(({ id }) => id !== 1) : TRAP;
    const { sum } = await found(cheap, asked);
    expect([sum.ids.length, sum.collectivites]).toEqual([count, collectivites]);
  });

  it('takes what is imposed and leaves what is excluded', async () => {
    expect((await found(TRAP, limits({ forcedIn: [1] }))).sum.ids).toEqual([1]);
    expect((await found(TRAP, limits({ forcedOut: [2] }))).sum.ids).toEqual([1]);
  });

  it('tells what each limit costs, and what would change without it', async () => {
    const { costs } = await found(TRAP, limits({ forcedIn: [1] }));
    expect(costs).toEqual([
      { limit: 'budget', gain: 90, cents: 100_00, entering: [2, 3], leaving: [] },
      { limit: 'teams', gain: 0, cents: 0, entering: [], leaving: [] },
      { limit: 'forces', gain: 30, cents: 0, entering: [2, 3], leaving: [1] },
    ]);
    const shared = await found(TRAP, limits({ collectiviteShare: 100 }));
    expect(shared.costs.find(({ limit }) => limit === 'share')).toMatchObject({ gain: 50 });
  });

  it('names the limits that stand in the way when there is none', async () => {
    expect(await bestPortfolio(TRAP, limits({ forcedIn: [1, 2] }), solveBinary)).toMatchObject({
      refusal: 'no-portfolio',
      facts: { guilty: 'budget,forces' },
    });
    const asked = limits({ forcedIn: [2], forcedOut: [2] });
    expect(await bestPortfolio(TRAP, asked, solveBinary)).toMatchObject({ refusal: 'forced-both' });
    expect(await bestPortfolio([], limits(), solveBinary)).toMatchObject({
      refusal: 'no-candidate',
    });
  });

  it('says so when the time ran out, at its best and at its costs', async () => {
    const late: Solve = () => Promise.resolve('out-of-time');
    expect(await bestPortfolio(TRAP, limits(), late)).toMatchObject({ refusal: 'out-of-time' });
    let calls = 0;
    const onceInTime: Solve = (program) => {
      calls += 1;
      return calls === 1 ? solveBinary(program) : Promise.resolve('out-of-time');
    };
    expect((await found(TRAP, limits(), onceInTime)).costs).toEqual([
      { limit: 'budget', gain: null },
      { limit: 'teams', gain: null },
    ]);
  });

  it('is what trying every choice finds, whatever the candidates and the limits', async () => {
    const anyCandidate = fc.record({
      value: fc.integer({ min: 0, max: 40 }),
      euros: fc.integer({ min: 1, max: 60 }),
      collectivite: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyCandidate, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(0, 34, 50, 100),
        fc.subarray([1, 2]),
        async (drawn, euros, teams, collectiviteShare, forcedIn) => {
          const candidates = drawn.map((each, index) =>
            candidate(index + 1, each.value, each.euros, each.collectivite),
          );
          const known = forcedIn.filter((id) => id <= candidates.length);
          const asked = limits({
            budgetCents: euros * 100,
            teams,
            collectiviteShare,
            forcedIn: known,
          });
          const best = await bestPortfolio(candidates, asked, solveBinary);
          const value = bestByTryingAll(candidates, asked);
          if (value === null) expect(best).toMatchObject({ refusal: 'no-portfolio' });
          else expect(best.ok && best.value.sum.value).toBe(value);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is proposed within a second for five hundred candidates', async () => {
    let seed = 7;
    const draw = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const many = Array.from({ length: 500 }, (_, index) =>
      candidate(
        index + 1,
        Math.round(draw() * 1000),
        5_000 + Math.round(draw() * 200) * 100,
        draw() < 0.3,
      ),
    );
    const asked = limits({ budgetCents: 180_000_00, teams: 12, collectiviteShare: 50 });
    // The first calculations compile the solver.
    for (let warm = 0; warm < 3; warm += 1) await found(many, asked);
    const before = process.cpuUsage();
    const { sum, proven } = await found(many, asked);
    const { user, system } = process.cpuUsage(before);
    expect(proven).toBe(true);
    expect(sum.value).toBe(11_826);
    // Time of its own: another process on the machine is no slowness of ours.
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});

function bestByTryingAll(candidates: readonly Candidate[], asked: Limits): number | null {
  let best: number | null = null;
  for (let choice = 0; choice < 2 ** candidates.length; choice += 1) {
    const chosen = candidates.filter((_, index) => (choice >> index) % 2 === 1);
    const cents = chosen.reduce((total, each) => total + each.cents, 0);
    const fromCollectivites = chosen.filter(({ collectivite }) => collectivite).length;
    const allowed =
      cents <= asked.budgetCents &&
      chosen.length <= asked.teams &&
      fromCollectivites * 100 >= asked.collectiviteShare * chosen.length &&
      asked.forcedIn.every((id) => chosen.some((each) => each.id === id));
    const value = chosen.reduce((total, each) => total + each.value, 0);
    if (allowed && (best === null || value > best)) best = value;
  }
  return best;
}

describe('the value of a candidate', () => {
  const merits = (id: number, known: Partial<Merits> = {}): Merits => ({
    id,
    score: null,
    peoplePerYear: null,
    minutesEach: null,
    eurosEachCents: null,
    inhabitants: null,
    ...known,
  });
  const totals = (candidates: readonly Merits[]) =>
    candidates.map(({ id }) => valuesOf(candidates).get(id)?.total);

  it('goes from nothing to the best in every part', () => {
    const hours = { peoplePerYear: 60, minutesEach: 60 };
    const best = merits(1, { score: 4, ...hours, inhabitants: 900 });
    const least = merits(2, { score: 0, peoplePerYear: 1, minutesEach: 1, inhabitants: 10 });
    expect(totals([best, least])).toEqual([HIGHEST_VALUE, 0]);
  });

  it('counts what is unknown as the middle, never as zero', () => {
    const [unknown, low, high] = [merits(1), merits(2, { score: 1 }), merits(3, { score: 3 })];
    const [first = 0, second = 0, third = 0] = totals([unknown, low, high]);
    expect(first).toBe(500);
    expect([second, third]).toEqual([350, 650]);
    expect(totals([unknown])).toEqual([500]);
  });

  it('ranks weight by hours or by euros, where it stands higher, and equals alike', () => {
    const candidates = [
      merits(1, { peoplePerYear: 10, minutesEach: 60, eurosEachCents: 900 }),
      merits(2, { peoplePerYear: 20, minutesEach: 60 }),
      merits(3, { peoplePerYear: 10, eurosEachCents: 100 }),
      merits(4, { peoplePerYear: 20, minutesEach: 60 }),
    ];
    const parts = candidates.map(({ id }) => valuesOf(candidates).get(id)?.parts.burden);
    expect(parts).toEqual([1, 0.75, 0, 0.75]);
  });

  it('orders lines by value, and compares two portfolios', () => {
    const facts = { title: 'x', organisation: 'y', collectivite: false, cents: 1 };
    const lines = linesOf([
      { ...merits(1, { score: 1 }), ...facts },
      { ...merits(2, { score: 3 }), ...facts },
    ]);
    expect(lines.map(({ id }) => id)).toEqual([2, 1]);
    const choosing = (...ids: number[]) =>
      lines.map((line) => ({ ...line, chosen: ids.includes(line.id) }));
    const { both, onlyOne, onlyOther } = compareLines(choosing(1), choosing(1, 2));
    expect([both, onlyOne, onlyOther].map((each) => each.map(({ id }) => id))).toEqual([
      [1],
      [],
      [2],
    ]);
  });
});
