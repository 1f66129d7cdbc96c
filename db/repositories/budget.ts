import { and, asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { CarryOver, LedgerLine } from '../../app/domain/budget/balance';
import { periodEnd } from '../../app/domain/budget/carry-over';
import type { Funding } from '../../app/domain/budget/funding';
import type { DatedEnvelope } from '../../app/domain/budget/balance';
import type { OrganisationKind } from '../../app/domain/organisations/organisation';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { envelope, ledgerEntry } from '../schema/budget';
import { envelopeCarryOver } from '../schema/budget-years';
import { organisation } from '../schema/organisations';

/** A carry-over as it was decided. */
export interface DecidedCarryOver extends CarryOver {
  readonly id: number;
  readonly envelopeId: number;
  /** First day after the period that it prolongs to. */
  readonly endsOn: Day;
  readonly reason: string;
  readonly decidedAt: Date;
  readonly decidedBy: string;
}

/** An envelope with who granted it and from whom the money comes; `endsOn` counts its carry-overs. */
export interface GrantedEnvelope extends DatedEnvelope {
  readonly startupId: number;
  readonly grantedEndsOn: Day;
  readonly carryOvers: readonly DecidedCarryOver[];
  readonly funding: Funding;
  readonly funderId: number;
  readonly funderName: string;
  readonly funderSlug: string;
  readonly funderKind: OrganisationKind;
  readonly grantedAt: Date;
  readonly grantedBy: string;
  readonly reviewId: number | null;
}

/** A ledger line as it was written. */
export interface WrittenLine extends LedgerLine {
  readonly label: string;
  readonly supplier: string;
  readonly activity: string | null;
  readonly resource: string | null;
  readonly invoiceNumber: string | null;
  readonly at: Date;
  readonly author: string;
  readonly reason: string | null;
}

/** The envelopes of a startup, oldest first. */
export async function envelopesOf(
  reader: Reader,
  startupId: number,
): Promise<readonly GrantedEnvelope[]> {
  return envelopesOfAll(reader, [startupId]);
}

/** The envelopes of startups, oldest first. */
export async function envelopesOfAll(
  reader: Reader,
  startupIds: readonly number[],
): Promise<readonly GrantedEnvelope[]> {
  if (startupIds.length === 0) return [];
  const granter = alias(account, 'granter');
  const rows = await reader
    .select({
      id: envelope.id,
      startupId: envelope.startupId,
      commitmentCeilingCents: envelope.commitmentCeilingCents,
      paymentCeilingCents: envelope.paymentCeilingCents,
      startsOn: envelope.startsOn,
      grantedEndsOn: envelope.endsOn,
      funding: envelope.funding,
      funderId: envelope.funderId,
      funderName: organisation.name,
      funderSlug: organisation.slug,
      funderKind: organisation.kind,
      grantedAt: envelope.grantedAt,
      grantedBy: granter.name,
      reviewId: envelope.reviewId,
    })
    .from(envelope)
    .innerJoin(organisation, eq(organisation.id, envelope.funderId))
    .innerJoin(granter, eq(granter.id, envelope.grantedById))
    .where(inArray(envelope.startupId, [...startupIds]))
    .orderBy(asc(envelope.startsOn), asc(envelope.id));
  return withCarryOvers(reader, rows);
}

async function withCarryOvers<E extends { readonly id: number; readonly grantedEndsOn: Day }>(
  reader: Reader,
  rows: readonly E[],
): Promise<(E & { readonly carryOvers: readonly DecidedCarryOver[]; readonly endsOn: Day })[]> {
  const ids = rows.map(({ id }) => id);
  const decided =
    ids.length === 0
      ? []
      : await reader
          .select({
            id: envelopeCarryOver.id,
            envelopeId: envelopeCarryOver.envelopeId,
            fromYear: envelopeCarryOver.fromYear,
            commitmentCents: envelopeCarryOver.commitmentCents,
            paymentCents: envelopeCarryOver.paymentCents,
            endsOn: envelopeCarryOver.endsOn,
            reason: envelopeCarryOver.reason,
            decidedAt: envelopeCarryOver.decidedAt,
            decidedBy: account.name,
          })
          .from(envelopeCarryOver)
          .innerJoin(account, eq(account.id, envelopeCarryOver.decidedById))
          .where(inArray(envelopeCarryOver.envelopeId, ids))
          .orderBy(asc(envelopeCarryOver.id));
  return rows.map((row) => {
    const carryOvers = decided.filter(({ envelopeId }) => envelopeId === row.id);
    return { ...row, carryOvers, endsOn: periodEnd({ ...row, carryOvers }) };
  });
}

/** What a ledger line is reckoned from. */
export const LEDGER_SUMS = {
  id: ledgerEntry.id,
  envelopeId: ledgerEntry.envelopeId,
  kind: ledgerEntry.kind,
  commitmentId: ledgerEntry.commitmentId,
  reversesId: ledgerEntry.reversesId,
  invoiceId: ledgerEntry.invoiceId,
  amountCents: ledgerEntry.amountCents,
  happenedOn: ledgerEntry.happenedOn,
} as const;

/** What a line that follows another repeats of it. */
const WORDS = {
  label: ledgerEntry.label,
  supplier: ledgerEntry.supplier,
  activity: ledgerEntry.activity,
  resource: ledgerEntry.resource,
  invoiceNumber: ledgerEntry.invoiceNumber,
} as const;

/** Every ledger line of a startup, in the order of writing. */
export async function ledgerOf(reader: Reader, startupId: number): Promise<readonly WrittenLine[]> {
  return ledgerOfAll(reader, [startupId]);
}

/** Every ledger line of startups, in the order of writing. */
export async function ledgerOfAll(
  reader: Reader,
  startupIds: readonly number[],
): Promise<readonly (WrittenLine & { readonly startupId: number })[]> {
  if (startupIds.length === 0) return [];
  return reader
    .select({
      ...LEDGER_SUMS,
      ...WORDS,
      startupId: ledgerEntry.startupId,
      at: ledgerEntry.at,
      author: account.name,
      reason: ledgerEntry.reason,
    })
    .from(ledgerEntry)
    .innerJoin(account, eq(account.id, ledgerEntry.authorId))
    .where(inArray(ledgerEntry.startupId, [...startupIds]))
    .orderBy(asc(ledgerEntry.id));
}

/** The sums written on an envelope: what a rule about it needs. */
export async function linesOfEnvelope(
  reader: Reader,
  envelopeId: number,
): Promise<readonly LedgerLine[]> {
  return reader.select(LEDGER_SUMS).from(ledgerEntry).where(eq(ledgerEntry.envelopeId, envelopeId));
}

/** One envelope of that startup; null when it is another's or nobody's. */
export async function findEnvelope(
  reader: Reader,
  startupId: number,
  id: number,
): Promise<DatedEnvelope | null> {
  const rows = await reader
    .select({
      id: envelope.id,
      commitmentCeilingCents: envelope.commitmentCeilingCents,
      paymentCeilingCents: envelope.paymentCeilingCents,
      startsOn: envelope.startsOn,
      grantedEndsOn: envelope.endsOn,
    })
    .from(envelope)
    .where(and(eq(envelope.id, id), eq(envelope.startupId, startupId)));
  const [found] = await withCarryOvers(reader, rows);
  return found ?? null;
}

/** One line of that startup's ledger with what a line after it repeats; null when it is another's or nobody's. */
export async function findLine(
  reader: Reader,
  startupId: number,
  id: number,
): Promise<(Omit<NewLine, 'startupId' | 'at' | 'authorId' | 'reason'> & { id: number }) | null> {
  const [row] = await reader
    .select({ ...LEDGER_SUMS, ...WORDS })
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.id, id), eq(ledgerEntry.startupId, startupId)));
  return row ?? null;
}

/** A line to write; negative when it reverses another. */
export interface NewLine extends Omit<LedgerLine, 'id'> {
  readonly startupId: number;
  readonly label: string;
  readonly supplier: string;
  readonly activity: string | null;
  readonly resource: string | null;
  readonly invoiceNumber: string | null;
  readonly at: Date;
  readonly authorId: number;
  readonly reason: string | null;
}

/** Writes a line for good (the table is append-only); its id. */
export async function insertLine(tx: Tx, line: NewLine): Promise<number> {
  const [row] = await tx.insert(ledgerEntry).values(line).returning({ id: ledgerEntry.id });
  if (!row) throw new Error('an inserted ledger line answers its id');
  return row.id;
}
