import { done, refuse, type Result, type SharedRefusal } from '../shared/result';
import { COLLEGES, type ActionState, type College } from './programme';

/** What a framing sheet (cadrage) of an action says. */
export interface FramingText {
  readonly goal: string;
  readonly scope: string;
  readonly deliverables: string;
  readonly territories: string;
  readonly indicators: string;
}

export const FRAMING_FIELDS = [
  'goal',
  'scope',
  'deliverables',
  'territories',
  'indicators',
] as const satisfies readonly (keyof FramingText)[];

/** The newest version of a sheet: its number, and which sides have agreed to it. */
export interface LatestFraming {
  readonly number: number;
  readonly agreed: Readonly<Record<College, boolean>>;
}

export type FramingRefusal = 'action-removed' | 'already-agreed' | 'no-side';

/** Whether a new version may be written over the one that its author saw (0 for none); agreements stay with the version that they were given to. Answers its number. */
export function writeVersion(
  state: ActionState,
  latest: LatestFraming | null,
  seen: number,
): Result<number, FramingRefusal | Extract<SharedRefusal, 'conflict'>> {
  if (state === 'retiree') return refuse('action-removed');
  const last = latest?.number ?? 0;
  return last === seen ? done(last + 1) : refuse('conflict');
}

/** Whether a side agrees to the version that it saw; answers whether both have then agreed, which frames the action. */
export function agreeTo(
  state: ActionState,
  latest: LatestFraming | null,
  { side, number }: { readonly side: College | null; readonly number: number },
): Result<
  { readonly side: College; readonly isFramed: boolean },
  FramingRefusal | Extract<SharedRefusal, 'conflict' | 'not-found'>
> {
  if (latest === null) return refuse('not-found');
  if (side === null) return refuse('no-side');
  if (state === 'retiree') return refuse('action-removed');
  if (latest.number !== number) return refuse('conflict');
  if (latest.agreed[side]) return refuse('already-agreed');
  const isFramed = COLLEGES.every((college) => college === side || latest.agreed[college]);
  return done({ side, isFramed });
}
