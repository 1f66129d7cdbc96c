import type { Day } from '../shared/day';
import { done, refuse, type Result } from '../shared/result';
import type { EvidenceKind } from './milestone';
import type { EvidenceRefusal } from './rules';

/** What proves that a milestone is reached. */
export type Evidence =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'figure'; readonly figure: number; readonly unit: string; readonly on: Day }
  | { readonly kind: 'file' }
  | { readonly kind: 'log'; readonly logLineId: number };

/** Evidence as it was typed: only what belongs to its kind counts. */
export interface TypedEvidence {
  readonly kind: EvidenceKind;
  readonly url: string | null;
  readonly figure: number | null;
  readonly unit: string;
  /** The day of the figure; null when it is the milestone's own. */
  readonly figureOn: Day | null;
  readonly logLineId: number | null;
  readonly hasFile: boolean;
}

/** The evidence of the kind that was chosen, whole; refused at the field that misses. */
export function readEvidence(
  typed: TypedEvidence,
  reachedOn: Day,
): Result<Evidence, EvidenceRefusal> {
  switch (typed.kind) {
    case 'link':
      return typed.url === null
        ? refuse('link-missing', { field: 'url' })
        : done({ kind: 'link', url: typed.url });
    case 'figure':
      if (typed.figure === null) return refuse('figure-missing', { field: 'figure' });
      if (typed.unit === '') return refuse('unit-missing', { field: 'unit' });
      return (typed.figureOn ?? reachedOn) > reachedOn
        ? refuse('figure-after-milestone', { field: 'figureOn' })
        : done({
            kind: 'figure',
            figure: typed.figure,
            unit: typed.unit,
            on: typed.figureOn ?? reachedOn,
          });
    case 'file':
      return typed.hasFile ? done({ kind: 'file' }) : refuse('file-missing', { field: 'file' });
    case 'log':
      return typed.logLineId === null
        ? refuse('log-line-missing', { field: 'logLineId' })
        : done({ kind: 'log', logLineId: typed.logLineId });
  }
}
