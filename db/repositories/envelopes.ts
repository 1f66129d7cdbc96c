import { eq } from 'drizzle-orm';
import { fundingOf, type Funding } from '../../app/domain/budget/funding';
import type { CarryOverAsked } from '../../app/domain/budget/carry-over';
import type { Cents } from '../../app/domain/shared/money';
import type { Day } from '../../app/domain/shared/day';
import type { Tx } from '../client';
import { envelope } from '../schema/budget';
import { envelopeCarryOver } from '../schema/budget-years';
import { organisation } from '../schema/organisations';
import { startup } from '../schema/startups';

/** Money granted by one funder for a period `[startsOn, endsOn)`: AE, and CP when they are not the same sum. */
export interface NewEnvelope {
  readonly startupId: number;
  readonly funderId: number;
  readonly cents: Cents;
  readonly paymentCents?: Cents;
  /** When absent, what the funder is to the startup. */
  readonly funding?: Funding;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly grantedById: number;
  readonly grantedAt: Date;
  /** Null when no committee granted it. */
  readonly reviewId: number | null;
}

/** Grants an envelope for good (the table is append-only); its id. */
export async function insertEnvelope(tx: Tx, grant: NewEnvelope): Promise<number> {
  const { cents, paymentCents = cents, funding, ...rest } = grant;
  const [row] = await tx
    .insert(envelope)
    .values({
      ...rest,
      funding: funding ?? (await usualFunding(tx, grant)),
      commitmentCeilingCents: cents,
      paymentCeilingCents: paymentCents,
    })
    .returning({ id: envelope.id });
  if (!row) throw new Error('an inserted envelope answers its id');
  return row.id;
}

async function usualFunding(tx: Tx, { startupId, funderId }: NewEnvelope): Promise<Funding> {
  const [row] = await tx
    .select({ kind: organisation.kind, ownerId: startup.ownerId, incubatorId: startup.incubatorId })
    .from(startup)
    .innerJoin(organisation, eq(organisation.id, funderId))
    .where(eq(startup.id, startupId));
  if (!row) throw new Error(`startup ${startupId} or its funder ${funderId} does not exist`);
  return fundingOf({ id: funderId, kind: row.kind }, row);
}

/** Keeps the decision that what a year leaves goes to the next one; its id. */
export async function insertCarryOver(
  tx: Tx,
  decision: CarryOverAsked & {
    readonly startupId: number;
    readonly envelopeId: number;
    readonly reason: string;
    readonly decidedAt: Date;
    readonly decidedById: number;
  },
): Promise<number> {
  const [row] = await tx
    .insert(envelopeCarryOver)
    .values(decision)
    .returning({ id: envelopeCarryOver.id });
  if (!row) throw new Error('an inserted carry-over answers its id');
  return row.id;
}
