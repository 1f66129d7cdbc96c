import type { Day as CalendarDay } from '~/domain/shared/day';

/** One line of the checklist as its page shows it. */
export interface ChecklistItem {
  readonly key: string;
  readonly label: string;
  /** What proves it. */
  readonly proof: string;
  readonly mark: string;
  readonly responsibleId: number | null;
  readonly responsible: string | null;
  readonly receiverResponsibleId: number | null;
  readonly receiverResponsible: string | null;
  readonly evidence: string | null;
  readonly evidenceUrl: string | null;
  readonly missing: string | null;
  readonly providedOn: CalendarDay | null;
  readonly providedBy: string | null;
  readonly acceptedOn: CalendarDay | null;
  readonly acceptedBy: string | null;
}
