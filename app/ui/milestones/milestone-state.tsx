import type { MilestoneState } from '~/domain/milestones/milestone';
import { MILESTONE_STATE_LABELS } from '~/wording/milestones';
import { StateBadge, type Tone } from '../base/tags';

const TONES: Readonly<Record<MilestoneState, Tone>> = {
  planned: 'info',
  reached: 'success',
  missed: 'danger',
  cancelled: 'ended',
};

/** The state of a milestone, late told first. */
export function MilestoneStateBadge({
  state,
  isLate,
}: {
  readonly state: MilestoneState;
  readonly isLate: boolean;
}) {
  if (isLate) return <StateBadge tone="warning">En retard</StateBadge>;
  return <StateBadge tone={TONES[state]}>{MILESTONE_STATE_LABELS[state]}</StateBadge>;
}
