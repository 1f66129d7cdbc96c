import type { FramingText } from '../../../app/domain/programme/framing';
import type { ActionState } from '../../../app/domain/programme/programme';
import type { Day } from '../../../app/domain/shared/day';
import type { Told } from './programme/line';

/** An edition whose day history knows, or the one that many half-years before the last. */
export type Adopted = Day | { readonly semestersAgo: number };

/** An action by its number, of a programme by its address. */
interface OfAction {
  readonly programme: string;
  readonly action: number;
}

export type ProgrammeScene =
  | {
      readonly does: 'open-programme';
      readonly name: string;
      readonly intention: string;
      readonly starts: Day;
      readonly ends?: Day;
      readonly predecessor?: string;
      readonly neighbour?: true;
      readonly priorities: readonly string[];
    }
  | {
      readonly does: 'record-edition';
      readonly programme: string;
      /** Absent where it follows from the day. */
      readonly semester?: string;
      readonly adopted: Adopted;
      readonly where: string;
      readonly summary: string;
      readonly lines: readonly Told[];
    }
  | (OfAction & FramingText & { readonly does: 'frame' })
  | (OfAction & { readonly does: 'agree-framing' })
  | (OfAction & {
      readonly does: 'move-action';
      readonly to: ActionState;
      readonly reason: string;
    })
  | (OfAction & { readonly does: 'link-startup'; readonly startup: string })
  | (OfAction & { readonly does: 'link-resource'; readonly resource: string })
  | (OfAction & { readonly does: 'link-friction'; readonly tale: string })
  | (OfAction & {
      readonly does: 'bridge';
      readonly to: readonly [programme: string, action: number];
      readonly note: string;
    });
