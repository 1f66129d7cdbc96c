import type { Day } from '../shared/day';
import type { Cents } from '../shared/money';
import type { Limits, Sum } from './portfolio';
import type { SelectionKind, SelectionOutcome } from './selection';

/** A candidate in the minutes. Scores and values stay with the staff: they judge between colleagues. */
export interface MinutesLine {
  readonly frictionId: number;
  readonly outcome: SelectionOutcome;
  readonly cents: Cents;
  readonly reason: string;
  readonly title: string;
  readonly organisation: string;
  readonly hours: number | null;
  readonly lostCents: Cents | null;
  readonly inhabitants: number | null;
  readonly forced: 'in' | 'out' | null;
}

/** What was decided on a selection day, as everyone reads it. */
export interface Minutes {
  readonly id: number;
  readonly heldOn: Day;
  readonly kind: SelectionKind;
  readonly decidedOn: Day;
  readonly decidedBy: string;
  readonly keptReason: string;
  readonly limits: Pick<Limits, 'budgetCents' | 'teams' | 'collectiviteShare'>;
  readonly sum: Omit<Sum, 'value'>;
  readonly lines: readonly MinutesLine[];
}
