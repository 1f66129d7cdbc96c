import type { Cents } from '../../app/domain/shared/money';
import type { Day } from '../../app/domain/shared/day';
import type { Tx } from '../client';
import { envelope } from '../schema/budget';

/** Money granted by one funder for a period `[startsOn, endsOn)`; AE and CP are the same sum. */
export interface NewEnvelope {
  readonly startupId: number;
  readonly funderId: number;
  readonly cents: Cents;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly grantedById: number;
  readonly grantedAt: Date;
  /** Null for the investigation's, granted at the opening. */
  readonly reviewId: number | null;
}

/** Grants an envelope for good (the table is append-only); its id. */
export async function insertEnvelope(tx: Tx, grant: NewEnvelope): Promise<number> {
  const { cents, ...rest } = grant;
  const [row] = await tx
    .insert(envelope)
    .values({ ...rest, commitmentCeilingCents: cents, paymentCeilingCents: cents })
    .returning({ id: envelope.id });
  if (!row) throw new Error('an inserted envelope answers its id');
  return row.id;
}
