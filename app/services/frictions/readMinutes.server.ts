import { accountOf } from 'db/repositories/accounts';
import { decisionsOf, findPortfolio, findSelection } from 'db/repositories/frictions-selection';
import type { Minutes } from '~/domain/frictions/minutes';
import { sumOfLines } from '~/domain/frictions/portfolio-line';
import { mayReadMinutes } from '~/domain/frictions/selection';
import { dayInParis } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

/** The minutes of a decided session, for everyone; null until then. */
export async function readMinutes({ db }: Context, id: number): Promise<Minutes | null> {
  const selection = await findSelection(db, id);
  if (selection === null || !mayReadMinutes(selection)) return null;
  const { decidedAt, decidedNumber, decidedById, keptReason, heldOn, kind } = selection;
  const portfolio = decidedNumber === null ? null : await findPortfolio(db, id, decidedNumber);
  if (portfolio === null || decidedAt === null) return null;
  const decider = decidedById === null ? null : await accountOf(db, decidedById);
  const { forcedIn, forcedOut, ...limits } = portfolio.limits;
  const { value: _value, ...sum } = sumOfLines(portfolio.lines);
  const known = new Map(portfolio.lines.map((line) => [line.id, line]));
  const lines = (await decisionsOf(db, id)).map((decision) => ({
    ...decision,
    hours: known.get(decision.frictionId)?.hours ?? null,
    lostCents: known.get(decision.frictionId)?.lostCents ?? null,
    inhabitants: known.get(decision.frictionId)?.inhabitants ?? null,
    forced: forcedIn.includes(decision.frictionId)
      ? ('in' as const)
      : forcedOut.includes(decision.frictionId)
        ? ('out' as const)
        : null,
  }));
  return {
    id,
    heldOn,
    kind,
    decidedOn: dayInParis(decidedAt),
    decidedBy: decider?.name ?? 'personne effacée',
    keptReason: keptReason ?? '',
    limits,
    sum,
    lines,
  };
}
