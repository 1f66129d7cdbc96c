import type { ConditionOutcome } from '~/domain/reviews/conditions';
import type { OpinionStance } from '~/domain/reviews/opinions';
import type { ScheduleState } from '~/domain/reviews/schedule';
import type { Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { formatDay, formatMoney } from './format';

/** What became of a condition. */
export const CONDITION_OUTCOMES: Readonly<Record<ConditionOutcome, string>> = {
  met: 'Tenue',
  partly: 'Tenue en partie',
  not: 'Pas tenue',
};

/** Opinions on what the team asks. */
export const OPINION_STANCES: Readonly<Record<OpinionStance, string>> = {
  favourable: 'Favorable',
  reserved: 'Favorable avec réserves',
  unfavourable: 'Défavorable',
};

/** Where a startup stands with its next committee. */
export const SCHEDULE_STATES: Readonly<Record<ScheduleState, string>> = {
  'to-decide': 'À décider',
  overdue: 'En retard',
  planned: 'Prévu',
  'to-plan': 'À prévoir',
  later: 'Plus tard',
};

/** What was granted and what came of it, in figures alone: what may still be ordered is said beside it. */
export function sumsTitle(sums: {
  readonly grantedCents: Cents;
  readonly orderedCents: Cents;
  readonly paidCents: Cents;
}): string {
  const { grantedCents, orderedCents, paidCents } = sums;
  return `${formatMoney(grantedCents)} accordés, ${formatMoney(orderedCents)} commandés, ${formatMoney(paidCents)} payés`;
}

/** What stands at the foot of each page of the PDF: how to know that it is the one that was decided on. */
export function dossierFoot(sha256: string | null, today: Day): string {
  return sha256 === null
    ? `Dossier provisoire, tel qu’il est le ${formatDay(today)}.`
    : `Dossier figé. Empreinte SHA-256\u00a0: ${sha256}`;
}
