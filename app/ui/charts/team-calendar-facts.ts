import type { Day as CalendarDay } from '~/domain/shared/day';
import type { BandStanding } from '~/domain/startups/team';

export interface CalendarStay {
  readonly key: number;
  readonly role: string;
  readonly isCoach: boolean;
  readonly startsOn: CalendarDay;
  /** First day away; null while it is open. */
  readonly endsOn: CalendarDay | null;
}

export interface CalendarPerson {
  readonly key: number;
  readonly name: string;
  readonly stays: readonly CalendarStay[];
}

export interface CalendarPhase {
  readonly key: number;
  readonly label: string;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay | null;
}

export interface CalendarSize {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly size: number;
  readonly phase: string;
  /** `free` where the phase has no band. */
  readonly standing: BandStanding;
}
