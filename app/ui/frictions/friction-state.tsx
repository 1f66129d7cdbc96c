import type { FrictionState } from '~/domain/frictions/friction';
import { STATE_LABELS } from '~/wording/frictions';
import { StateBadge, type Tone } from '../base/tags';

const TONES: Readonly<Record<FrictionState, Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  in_triage: 'info',
  needs_information: 'warning',
  qualified: 'active',
  selected: 'active',
  in_incubation: 'active',
  resolved: 'success',
  declined: 'ended',
  merged: 'ended',
  redirected: 'ended',
  withdrawn: 'ended',
};

/** The state of a friction, by word and shape. */
export function FrictionStateBadge({ state }: { readonly state: FrictionState }) {
  return <StateBadge tone={TONES[state]}>{STATE_LABELS[state]}</StateBadge>;
}
