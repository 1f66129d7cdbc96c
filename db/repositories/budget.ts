import { and, asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { LedgerLine } from '../../app/domain/budget/balance';
import type { Activity } from '../../app/domain/budget/ledger';
import type { DatedEnvelope, DatedLine } from '../../app/domain/budget/rules';
import type { Cents } from '../../app/domain/shared/money';
import type { Day } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { envelope, ledgerEntry } from '../schema/budget';
import { organisation } from '../schema/organisations';

/** An envelope with who granted it and from whom the money comes. */
export interface GrantedEnvelope extends DatedEnvelope {
  readonly funderName: string;
  readonly funderSlug: string;
  readonly grantedAt: Date;
  readonly grantedBy: string;
  readonly reviewId: number | null;
}

/** A ledger line as it was written. */
export interface WrittenLine extends DatedLine {
  readonly label: string;
  readonly supplier: string;
  readonly activity: Activity | null;
  readonly at: Date;
  readonly author: string;
  readonly reason: string | null;
}

/** The envelopes of a startup, oldest first. */
export async function envelopesOf(
  reader: Reader,
  startupId: number,
): Promise<readonly GrantedEnvelope[]> {
  const granter = alias(account, 'granter');
  return reader
    .select({
      id: envelope.id,
      commitmentCeilingCents: envelope.commitmentCeilingCents,
      paymentCeilingCents: envelope.paymentCeilingCents,
      startsOn: envelope.startsOn,
      endsOn: envelope.endsOn,
      funderName: organisation.name,
      funderSlug: organisation.slug,
      grantedAt: envelope.grantedAt,
      grantedBy: granter.name,
      reviewId: envelope.reviewId,
    })
    .from(envelope)
    .innerJoin(organisation, eq(organisation.id, envelope.funderId))
    .innerJoin(granter, eq(granter.id, envelope.grantedById))
    .where(eq(envelope.startupId, startupId))
    .orderBy(asc(envelope.startsOn), asc(envelope.id));
}

/** Every ledger line of a startup, in the order of writing. */
export async function ledgerOf(reader: Reader, startupId: number): Promise<readonly WrittenLine[]> {
  return reader
    .select({
      id: ledgerEntry.id,
      envelopeId: ledgerEntry.envelopeId,
      kind: ledgerEntry.kind,
      commitmentId: ledgerEntry.commitmentId,
      reversesId: ledgerEntry.reversesId,
      amountCents: ledgerEntry.amountCents,
      happenedOn: ledgerEntry.happenedOn,
      label: ledgerEntry.label,
      supplier: ledgerEntry.supplier,
      activity: ledgerEntry.activity,
      at: ledgerEntry.at,
      author: account.name,
      reason: ledgerEntry.reason,
    })
    .from(ledgerEntry)
    .innerJoin(account, eq(account.id, ledgerEntry.authorId))
    .where(eq(ledgerEntry.startupId, startupId))
    .orderBy(asc(ledgerEntry.id));
}

/** The sums written on an envelope: what a rule about it needs. */
export async function linesOfEnvelope(
  reader: Reader,
  envelopeId: number,
): Promise<readonly LedgerLine[]> {
  return reader
    .select({
      id: ledgerEntry.id,
      envelopeId: ledgerEntry.envelopeId,
      kind: ledgerEntry.kind,
      commitmentId: ledgerEntry.commitmentId,
      reversesId: ledgerEntry.reversesId,
      amountCents: ledgerEntry.amountCents,
    })
    .from(ledgerEntry)
    .where(eq(ledgerEntry.envelopeId, envelopeId));
}

/** One envelope of that startup; null when it is another's or nobody's. */
export async function findEnvelope(
  reader: Reader,
  startupId: number,
  id: number,
): Promise<DatedEnvelope | null> {
  const [row] = await reader
    .select({
      id: envelope.id,
      commitmentCeilingCents: envelope.commitmentCeilingCents,
      paymentCeilingCents: envelope.paymentCeilingCents,
      startsOn: envelope.startsOn,
      endsOn: envelope.endsOn,
    })
    .from(envelope)
    .where(and(eq(envelope.id, id), eq(envelope.startupId, startupId)));
  return row ?? null;
}

/** One line of that startup's ledger with what a line after it repeats; null when it is another's or nobody's. */
export async function findLine(
  reader: Reader,
  startupId: number,
  id: number,
): Promise<(DatedLine & { label: string; supplier: string; activity: Activity | null }) | null> {
  const [row] = await reader
    .select({
      id: ledgerEntry.id,
      envelopeId: ledgerEntry.envelopeId,
      kind: ledgerEntry.kind,
      commitmentId: ledgerEntry.commitmentId,
      reversesId: ledgerEntry.reversesId,
      amountCents: ledgerEntry.amountCents,
      happenedOn: ledgerEntry.happenedOn,
      label: ledgerEntry.label,
      supplier: ledgerEntry.supplier,
      activity: ledgerEntry.activity,
    })
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.id, id), eq(ledgerEntry.startupId, startupId)));
  return row ?? null;
}

/** A line to write; negative when it reverses another. */
export interface NewLine extends Omit<LedgerLine, 'id'> {
  readonly startupId: number;
  readonly amountCents: Cents;
  readonly happenedOn: Day;
  readonly label: string;
  readonly supplier: string;
  readonly activity: Activity | null;
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
