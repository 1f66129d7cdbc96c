import type { HandoverState } from '~/domain/handover/handover';
import type { Tone } from '../base/tags';

/** How the state of a handover is shown. */
export const HANDOVER_TONES: Readonly<Record<HandoverState, Tone>> = {
  prepared: 'info',
  accepted: 'active',
  signed: 'success',
  refused: 'warning',
  cancelled: 'ended',
  operated: 'success',
};
