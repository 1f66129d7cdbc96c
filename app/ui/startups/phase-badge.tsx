import type { Phase } from '~/domain/startups/phase';
import { PHASE_LABELS } from '~/wording/startups';
import { StateBadge, type Tone } from '../base/tags';

const TONES: Readonly<Record<Phase, Tone>> = {
  investigation: 'info',
  construction: 'active',
  acceleration: 'active',
  consolidation: 'active',
  transfere: 'success',
  opere: 'success',
  'abandon-investigation': 'ended',
  abandon: 'ended',
};

/** The phase of a startup, by word and shape. */
export function PhaseBadge({ phase }: { readonly phase: Phase }) {
  return <StateBadge tone={TONES[phase]}>{PHASE_LABELS[phase]}</StateBadge>;
}
