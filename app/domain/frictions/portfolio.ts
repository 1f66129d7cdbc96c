import { sumCents, type Cents } from '../shared/money';
import { refuse, done, type Result } from '../shared/result';

/** A friction that may be chosen on selection day. */
export interface Candidate {
  readonly id: number;
  /** What its team would be given. */
  readonly cents: Cents;
  /** A whole number: what it is worth among the others (`valuesOf`). */
  readonly value: number;
  /** Proposed by a commune, an EPCI, a département or a région. */
  readonly collectivite: boolean;
}

/** What a portfolio must keep to. */
export interface Limits {
  readonly budgetCents: Cents;
  readonly teams: number;
  /** At least that many per cent of the chosen frictions come from collectivités. */
  readonly collectiviteShare: number;
  /** Chosen whatever the calculation says, and left out likewise. */
  readonly forcedIn: readonly number[];
  readonly forcedOut: readonly number[];
}

/** The limits one by one, in the order in which their cost is told. */
export const LIMITS = ['budget', 'teams', 'share', 'forces'] as const;
export type Limit = (typeof LIMITS)[number];

/** A choice of yes or no for each variable: the greatest sum of `gains` such that every row stays within its bound. */
export interface BinaryProgram {
  readonly gains: readonly number[];
  readonly rows: readonly { readonly coefficients: readonly number[]; readonly atMost: number }[];
}

/** The best choice (`proven`, or the best one found in the time given), or that there is none. */
export type Solved =
  { readonly chosen: readonly boolean[]; readonly proven: boolean } | 'infeasible' | 'out-of-time';

/** Whoever solves such programs exactly; an adapter. */
export type Solve = (program: BinaryProgram) => Promise<Solved>;

/** What a choice comes to. */
export interface Sum {
  readonly ids: readonly number[];
  readonly value: number;
  readonly cents: Cents;
  readonly collectivites: number;
}

/** What a limit costs: the value that the best portfolio without it has more, and what would change. */
export interface LimitCost {
  readonly limit: Limit;
  readonly gain: number;
  readonly cents: Cents;
  readonly entering: readonly number[];
  readonly leaving: readonly number[];
}

export interface Portfolio {
  readonly sum: Sum;
  /** False when the time given ran out before it was proven the best. */
  readonly proven: boolean;
  /** Of the limits that hold something back; null where the time ran out. */
  readonly costs: readonly (LimitCost | { readonly limit: Limit; readonly gain: null })[];
}

export type PortfolioRefusal = 'no-candidate' | 'forced-both' | 'no-portfolio' | 'out-of-time';

/** The best portfolio within the limits, and what each of them costs: the same calculation without it. */
export async function bestPortfolio(
  candidates: readonly Candidate[],
  limits: Limits,
  solve: Solve,
): Promise<Result<Portfolio, PortfolioRefusal>> {
  if (candidates.length === 0) return refuse('no-candidate');
  if (limits.forcedIn.some((id) => limits.forcedOut.includes(id))) return refuse('forced-both');
  const best = await choose(candidates, limits, LIMITS, solve);
  if (best === 'out-of-time') return refuse(best);
  if (best === 'infeasible') {
    return refuse('no-portfolio', {
      facts: { guilty: (await guiltyLimits(candidates, limits, solve)).join(',') },
    });
  }
  const costs: Portfolio['costs'][number][] = [];
  for (const limit of LIMITS.filter((each) => holds(limits, each))) {
    const freed = await choose(candidates, limits, without(limit), solve);
    costs.push(
      typeof freed === 'string' || !freed.proven
        ? { limit, gain: null }
        : costOf(limit, best.sum, freed.sum),
    );
  }
  return done({ ...best, costs });
}

/** What a choice of candidates comes to. */
export function sumOf(chosen: readonly Candidate[]): Sum {
  return {
    ids: chosen.map(({ id }) => id),
    value: chosen.reduce((total, { value }) => total + value, 0),
    cents: sumCents(chosen.map(({ cents }) => cents)),
    collectivites: chosen.filter(({ collectivite }) => collectivite).length,
  };
}

/** Whether the limit can hold anything back at all. */
function holds({ collectiviteShare, forcedIn, forcedOut }: Limits, limit: Limit): boolean {
  if (limit === 'share') return collectiviteShare > 0;
  return limit !== 'forces' || forcedIn.length + forcedOut.length > 0;
}

function without(limit: Limit): readonly Limit[] {
  return LIMITS.filter((each) => each !== limit);
}

async function guiltyLimits(
  candidates: readonly Candidate[],
  limits: Limits,
  solve: Solve,
): Promise<Limit[]> {
  const guilty: Limit[] = [];
  for (const limit of LIMITS.filter((each) => holds(limits, each))) {
    const freed = await choose(candidates, limits, without(limit), solve);
    if (typeof freed !== 'string') guilty.push(limit);
  }
  return guilty;
}

function costOf(limit: Limit, best: Sum, freed: Sum): LimitCost {
  return {
    limit,
    gain: freed.value - best.value,
    cents: freed.cents - best.cents,
    entering: freed.ids.filter((id) => !best.ids.includes(id)),
    leaving: best.ids.filter((id) => !freed.ids.includes(id)),
  };
}

/** The best choice when only those limits are kept to. */
async function choose(
  candidates: readonly Candidate[],
  limits: Limits,
  kept: readonly Limit[],
  solve: Solve,
): Promise<{ readonly sum: Sum; readonly proven: boolean } | 'infeasible' | 'out-of-time'> {
  const forced: Pick<Limits, 'forcedIn' | 'forcedOut'> = kept.includes('forces')
    ? limits
    : { forcedIn: [], forcedOut: [] };
  const imposed = candidates.filter(({ id }) => forced.forcedIn.includes(id));
  const open = candidates.filter(
    ({ id }) => !forced.forcedIn.includes(id) && !forced.forcedOut.includes(id),
  );
  const room = {
    cents: kept.includes('budget') ? limits.budgetCents - sumOf(imposed).cents : null,
    places: kept.includes('teams') ? limits.teams - imposed.length : null,
  };
  if ((room.cents ?? 0) < 0 || (room.places ?? 0) < 0) return 'infeasible';
  const worthwhile = withoutDominated(open, mostPlaces(open, room), kept);
  const all = [...imposed, ...worthwhile];
  const share = (candidate: Candidate): number =>
    limits.collectiviteShare - (candidate.collectivite ? 100 : 0);
  const rows = [
    ...(room.cents === null
      ? []
      : [{ coefficients: worthwhile.map(({ cents }) => cents), atMost: room.cents }]),
    ...(room.places === null
      ? []
      : [{ coefficients: worthwhile.map(() => 1), atMost: room.places }]),
    ...(kept.includes('share') && limits.collectiviteShare > 0
      ? [
          {
            coefficients: worthwhile.map(share),
            atMost: -imposed.reduce((total, each) => total + share(each), 0),
          },
        ]
      : []),
  ];
  const solved = await solve({ gains: worthwhile.map(({ value }) => value), rows });
  if (typeof solved === 'string') return solved;
  const chosen = all.filter(
    (_, index) => index < imposed.length || solved.chosen[index - imposed.length] === true,
  );
  return { sum: sumOf(chosen), proven: solved.proven };
}

/** How many more can be chosen at most. */
function mostPlaces(
  open: readonly Candidate[],
  room: { readonly cents: Cents | null; readonly places: number | null },
): number {
  const cheapest = Math.max(1, Math.min(...open.map(({ cents }) => cents)));
  const affordable = room.cents === null ? open.length : Math.floor(room.cents / cheapest);
  return Math.min(affordable, room.places ?? open.length, open.length);
}

/**
 * The candidates that a best portfolio can need. One that as many others as there are places beat in every respect that
 * counts (worth as much, no dearer, a collectivité if it is one) can always give its place to one of them: leaving it
 * out changes no best value, and makes the calculation several times shorter.
 */
function withoutDominated(
  open: readonly Candidate[],
  places: number,
  kept: readonly Limit[],
): readonly Candidate[] {
  const price = ({ cents }: Candidate): Cents => (kept.includes('budget') ? cents : 0);
  const helps = ({ collectivite }: Candidate): boolean => collectivite || !kept.includes('share');
  const ordered = [...open].sort(
    (a, b) =>
      b.value - a.value ||
      price(a) - price(b) ||
      Number(helps(b)) - Number(helps(a)) ||
      a.id - b.id,
  );
  return ordered.filter((candidate, rank) => {
    let beating = 0;
    for (const other of ordered.slice(0, rank)) {
      if (price(other) <= price(candidate) && (helps(other) || !helps(candidate))) beating += 1;
      if (beating >= places) return false;
    }
    return true;
  });
}
