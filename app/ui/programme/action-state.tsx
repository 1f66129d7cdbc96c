import type { ActionState } from '~/domain/programme/programme';
import { ACTION_STATE_LABELS } from '~/wording/programme';
import { StateBadge, type Tone } from '../base/tags';

const TONES: Readonly<Record<ActionState, Tone>> = {
  'a-cadrer': 'neutral',
  cadree: 'info',
  'en-cours': 'active',
  realisee: 'success',
  retiree: 'ended',
};

/** Where an action of a programme stands, by word and shape. */
export function ActionStateBadge({ state }: { readonly state: ActionState }) {
  return <StateBadge tone={TONES[state]}>{ACTION_STATE_LABELS[state]}</StateBadge>;
}
