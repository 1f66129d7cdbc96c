import type { MilestoneState } from '~/domain/milestones/milestone';
import { MILESTONE_STATE_LABELS } from '~/wording/milestones';
import { StateBadge, type Tone } from '../base/tags';

const TONES: Readonly<Record<MilestoneState, Tone>> = {
  planned: 'info',
  reached: 'success',
  missed: 'danger',
  cancelled: 'ended',
};

/** The state of a milestone; late told first, then that its day cannot hold. */
export function MilestoneStateBadge({
  state,
  isLate,
  threatenedBy,
}: {
  readonly state: MilestoneState;
  readonly isLate: boolean;
  readonly threatenedBy: readonly unknown[];
}) {
  if (isLate) return <StateBadge tone="warning">En retard</StateBadge>;
  if (threatenedBy.length > 0) return <StateBadge tone="warning">Menacé</StateBadge>;
  return <StateBadge tone={TONES[state]}>{MILESTONE_STATE_LABELS[state]}</StateBadge>;
}
