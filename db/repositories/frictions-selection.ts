import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { BulkLine } from '../../app/domain/frictions/bulk';
import type { SelectionOutcome } from '../../app/domain/frictions/selection';
import type { Cents } from '../../app/domain/shared/money';
import { rowsOf, type Reader, type Tx } from '../client';
import {
  selection,
  selectionAmount,
  selectionDecision,
  selectionPortfolio,
} from '../schema/frictions-selection';
import { account } from '../schema/accounts';
import { friction } from '../schema/frictions';
import { organisation } from '../schema/organisations';
import { idList } from './id-list';

/** A session as it is recorded. */
export type SelectionRow = typeof selection.$inferSelect;
/** A portfolio as it was calculated. */
export type PortfolioRow = typeof selectionPortfolio.$inferSelect;
export type SelectionLimits = Pick<
  SelectionRow,
  'heldOn' | 'kind' | 'budgetCents' | 'teams' | 'collectiviteShare'
>;

/** A session with how many portfolios it has, and how many frictions it chose. */
export interface SelectionSummary extends SelectionRow {
  readonly portfolios: number;
  readonly selected: number;
}

/** Sessions, the latest day first; the decided ones alone for whoever only reads minutes. */
export async function listSelections(
  reader: Reader,
  { decidedOnly }: { readonly decidedOnly: boolean },
): Promise<SelectionSummary[]> {
  const rows = await reader
    .select()
    .from(selection)
    .where(decidedOnly ? sql`decided_at is not null` : undefined)
    .orderBy(desc(selection.heldOn), desc(selection.id))
    .limit(100);
  if (rows.length === 0) return [];
  const counts = await rowsOf<{ id: number; portfolios: number; selected: number }>(
    reader,
    sql`select id, (select count(*)::int from selection_portfolio where selection_id = selection.id) as portfolios,
          (select count(*)::int from selection_decision where selection_id = selection.id and outcome = 'selected') as selected
        from selection where id in (${idList(rows.map(({ id }) => id))})`,
  );
  const countOf = new Map(counts.map((count) => [count.id, count]));
  return rows.map((row) => ({
    ...row,
    portfolios: countOf.get(row.id)?.portfolios ?? 0,
    selected: countOf.get(row.id)?.selected ?? 0,
  }));
}

/** The session of that number; null when there is none. */
export async function findSelection(reader: Reader, id: number): Promise<SelectionRow | null> {
  const [row] = await reader.select().from(selection).where(eq(selection.id, id));
  return row ?? null;
}

/** The same, locked until the transaction ends. */
export async function lockSelection(tx: Tx, id: number): Promise<SelectionRow | null> {
  const [row] = await tx.select().from(selection).where(eq(selection.id, id)).for('update');
  return row ?? null;
}

/** Records a new session and answers its number. */
export async function insertSelection(
  tx: Tx,
  values: SelectionLimits & { readonly createdById: number; readonly createdAt: Date },
): Promise<number> {
  const [row] = await tx.insert(selection).values(values).returning({ id: selection.id });
  if (!row) throw new Error('an inserted session has a number');
  return row.id;
}

/** Saves a change of a locked session under its next version. */
export async function updateSelection(
  tx: Tx,
  id: number,
  changes: Partial<Omit<SelectionRow, 'id' | 'version' | 'createdById' | 'createdAt'>>,
): Promise<void> {
  await tx
    .update(selection)
    .set({ ...changes, version: sql`${selection.version} + 1` })
    .where(eq(selection.id, id));
}

/** What staff would give the candidates that do not get the usual sum. */
export async function amountsOf(
  reader: Reader,
  selectionId: number,
): Promise<ReadonlyMap<number, Cents>> {
  const rows = await reader
    .select()
    .from(selectionAmount)
    .where(eq(selectionAmount.selectionId, selectionId));
  return new Map(rows.map(({ frictionId, cents }) => [frictionId, cents]));
}

/** Replaces those sums. */
export async function replaceAmounts(
  tx: Tx,
  selectionId: number,
  amounts: ReadonlyMap<number, Cents>,
): Promise<void> {
  await tx.delete(selectionAmount).where(eq(selectionAmount.selectionId, selectionId));
  if (amounts.size === 0) return;
  await tx
    .insert(selectionAmount)
    .values([...amounts].map(([frictionId, cents]) => ({ selectionId, frictionId, cents })));
}

/** The portfolios of a session, the newest first. */
export async function portfoliosOf(reader: Reader, selectionId: number): Promise<PortfolioRow[]> {
  return reader
    .select()
    .from(selectionPortfolio)
    .where(eq(selectionPortfolio.selectionId, selectionId))
    .orderBy(desc(selectionPortfolio.number));
}

/** One portfolio of a session, by its number there; null when there is none. */
export async function findPortfolio(
  reader: Reader,
  selectionId: number,
  number: number,
): Promise<PortfolioRow | null> {
  const [row] = await reader
    .select()
    .from(selectionPortfolio)
    .where(
      and(eq(selectionPortfolio.selectionId, selectionId), eq(selectionPortfolio.number, number)),
    );
  return row ?? null;
}

/** Records a portfolio of a locked session under its next number, and answers it. */
export async function insertPortfolio(
  tx: Tx,
  values: Omit<PortfolioRow, 'id' | 'number'>,
): Promise<number> {
  const [last] = await tx
    .select({ number: sql<number>`coalesce(max(${selectionPortfolio.number}), 0)::int` })
    .from(selectionPortfolio)
    .where(eq(selectionPortfolio.selectionId, values.selectionId));
  const number = (last?.number ?? 0) + 1;
  await tx.insert(selectionPortfolio).values({ ...values, number });
  return number;
}

export interface DecisionRow {
  readonly frictionId: number;
  readonly outcome: SelectionOutcome;
  readonly cents: Cents;
  readonly reason: string;
}

/** Records what was decided on each candidate. */
export async function insertDecisions(
  tx: Tx,
  selectionId: number,
  decisions: readonly DecisionRow[],
): Promise<void> {
  if (decisions.length === 0) return;
  await tx
    .insert(selectionDecision)
    .values(decisions.map((decision) => ({ ...decision, selectionId })));
}

/** What was decided on each candidate, with its title and who proposed it. */
export async function decisionsOf(
  reader: Reader,
  selectionId: number,
): Promise<(DecisionRow & { readonly title: string; readonly organisation: string })[]> {
  return reader
    .select({
      frictionId: selectionDecision.frictionId,
      outcome: selectionDecision.outcome,
      cents: selectionDecision.cents,
      reason: selectionDecision.reason,
      title: friction.title,
      organisation: sql<string>`coalesce(${organisation.shortName}, ${organisation.name})`,
    })
    .from(selectionDecision)
    .innerJoin(friction, eq(friction.id, selectionDecision.frictionId))
    .innerJoin(organisation, eq(organisation.id, friction.organisationId))
    .where(eq(selectionDecision.selectionId, selectionId))
    .orderBy(selectionDecision.frictionId);
}

/** Those of the frictions that are still qualified, locked in the order of their numbers, with their versions. */
export async function lockQualified(tx: Tx, ids: readonly number[]): Promise<BulkLine[]> {
  if (ids.length === 0) return [];
  return tx
    .select({ id: friction.id, version: friction.version })
    .from(friction)
    .where(and(inArray(friction.id, [...ids]), eq(friction.state, 'qualified')))
    .orderBy(friction.id)
    .for('update');
}

/** The versions of those frictions as they stand now. */
export async function versionsOf(reader: Reader, ids: readonly number[]): Promise<BulkLine[]> {
  if (ids.length === 0) return [];
  return reader
    .select({ id: friction.id, version: friction.version })
    .from(friction)
    .where(inArray(friction.id, [...ids]))
    .orderBy(friction.id);
}

/** Who proposed each of those frictions, as they are to be told; erased people excluded. */
export async function proposersOf(
  reader: Reader,
  ids: readonly number[],
): Promise<{ id: number; title: string; authorId: number }[]> {
  if (ids.length === 0) return [];
  return reader
    .select({ id: friction.id, title: friction.title, authorId: friction.authorId })
    .from(friction)
    .innerJoin(account, eq(account.id, friction.authorId))
    .where(and(inArray(friction.id, [...ids]), sql`${account.erasedAt} is null`))
    .orderBy(friction.id);
}
