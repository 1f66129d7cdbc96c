import {
  findPortfolio,
  insertDecisions,
  lockQualified,
  proposersOf,
  updateSelection,
  type DecisionRow,
} from 'db/repositories/frictions-selection';
import type { BulkLine } from '~/domain/frictions/bulk';
import type { PortfolioLine } from '~/domain/frictions/portfolio-line';
import type { SelectionRefusal } from '~/domain/frictions/selection';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act, type Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { keptMail } from '~/wording/frictions-selection-mail';
import { lockOpenSelection } from './lockOpenSelection.server';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

type Refusal = SelectionRefusal | SharedRefusal;

export interface SelectionDecision {
  readonly id: number;
  readonly version: number;
  readonly number: number;
  /** The chosen frictions at the versions that were seen. */
  readonly seen: readonly BulkLine[];
  /** Why each is chosen or not, by friction; the common reason where it is absent. */
  readonly words: ReadonlyMap<number, string>;
  readonly selectedReason: string;
  readonly keptReason: string;
}

/**
 * Decides a session on one of its portfolios: every chosen friction is selected by the steps of a single selection, the
 * others stay qualified and are told why, all in one transaction. Nothing is decided when one of them has changed.
 */
export async function decideSelection(
  ctx: Context,
  decision: SelectionDecision,
): Promise<Result<{ id: number }, Refusal>> {
  const { id, version, number, seen, words, selectedReason, keptReason } = decision;
  return act<{ id: number }, Refusal>(ctx, async (acting) => {
    const opened = await lockOpenSelection(ctx, acting, id);
    if (!opened.ok) return opened;
    const portfolio = await findPortfolio(acting.tx, id, number);
    if (portfolio === null || ctx.actor === null) return refuse('not-found');
    if (opened.value.version !== version) return refuse('conflict');
    if (keptReason === '') return refuse('reason-missing', { field: 'keptReason' });
    const qualified = await lockQualified(
      acting.tx,
      portfolio.lines.map((line) => line.id),
    );
    const decided = decisionsOn(portfolio.lines, qualified, (line) => {
      const common = line.chosen ? selectedReason : keptReason;
      return words.get(line.id) ?? common;
    });
    const unsaid = decided.find(({ reason }) => reason === '');
    if (unsaid !== undefined)
      return refuse('reason-missing', { field: `words-${unsaid.frictionId}` });
    for (const { frictionId, reason } of decided.filter(({ outcome }) => outcome === 'selected')) {
      const selected = await select(ctx, acting, {
        id: frictionId,
        version: seen.find((line) => line.id === frictionId)?.version ?? 0,
        words: reason,
      });
      if (selected.ok) continue;
      if (selected.refusal !== 'conflict' && selected.refusal !== 'impossible-move')
        return selected;
      const title = portfolio.lines.find((line) => line.id === frictionId)?.title ?? '';
      return refuse('candidates-changed', { facts: { number: frictionId, title } });
    }
    await insertDecisions(acting.tx, id, decided);
    await updateSelection(acting.tx, id, {
      decidedById: ctx.actor.id,
      decidedAt: ctx.now,
      decidedNumber: number,
      keptReason,
    });
    await tellKept(ctx, acting, opened.value, decided);
    const ids = decided
      .filter(({ outcome }) => outcome === 'selected')
      .map((one) => one.frictionId);
    acting.record({
      act: 'selection.decided',
      subject: { kind: 'selection', id },
      after: { number, frictions: ids },
      reason: keptReason,
    });
    return done({ id });
  });
}

/** What is decided on each line: a chosen one even when it has changed (its own step refuses it), another while it is still qualified. */
function decisionsOn(
  lines: readonly PortfolioLine[],
  qualified: readonly BulkLine[],
  reasonOf: (line: PortfolioLine) => string,
): DecisionRow[] {
  const still = new Set(qualified.map(({ id }) => id));
  return lines
    .filter((line) => line.chosen || still.has(line.id))
    .map((line) => ({
      frictionId: line.id,
      outcome: line.chosen ? ('selected' as const) : ('kept' as const),
      cents: line.cents,
      reason: reasonOf(line),
    }))
    .sort((a, b) => a.frictionId - b.frictionId);
}

async function select(
  ctx: Context,
  acting: Acting,
  { id, version, words }: BulkLine & { readonly words: string },
) {
  const opened = await openForDecision(ctx, acting, { id, version, act: 'select' });
  return opened.ok
    ? moveFriction(ctx, acting, opened.value, { act: 'select', given: { words } })
    : opened;
}

/** The others stay qualified: their thread says why not this time, and their proposer is told. */
async function tellKept(
  ctx: Context,
  acting: Acting,
  selection: { readonly heldOn: Parameters<typeof keptMail>[0]['heldOn'] },
  decided: readonly DecisionRow[],
): Promise<void> {
  const kept = new Map(
    decided.filter(({ outcome }) => outcome === 'kept').map((one) => [one.frictionId, one.reason]),
  );
  for (const [frictionId, reason] of kept) {
    acting.record({
      act: 'friction.passed-over',
      subject: { kind: 'friction', id: frictionId },
      frictionId,
      reason,
    });
  }
  for (const { id, title, authorId } of await proposersOf(acting.tx, [...kept.keys()])) {
    if (authorId === ctx.actor?.id) continue;
    const facts = { number: id, title, heldOn: selection.heldOn, words: kept.get(id) ?? '' };
    acting.notify({ accountId: authorId, ...keptMail(facts, `${ctx.publicUrl}/frictions/${id}`) });
  }
}
