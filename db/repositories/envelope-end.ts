import { sql } from 'drizzle-orm';

/** First day after an envelope's period, carry-overs included, in a query that reads `envelope`: `periodEnd` in SQL. */
export const ENVELOPE_END = sql`greatest(envelope.ends_on, (select max(carry.ends_on) from envelope_carry_over as carry where carry.envelope_id = envelope.id))`;
