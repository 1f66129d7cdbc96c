import { done, refuse, type Result } from '../shared/result';
import type { EvidenceKind } from './milestone';
import type { EvidenceRefusal } from './rules';

/** What proves that a milestone is reached. */
export type Evidence =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'figure'; readonly figure: number; readonly unit: string }
  | { readonly kind: 'file' };

/** Evidence as it was typed: only what belongs to its kind counts. */
export interface TypedEvidence {
  readonly kind: EvidenceKind;
  readonly url: string | null;
  readonly figure: number | null;
  readonly unit: string;
  readonly hasFile: boolean;
}

/** The evidence of the kind that was chosen, whole; refused at the field that misses. */
export function readEvidence(typed: TypedEvidence): Result<Evidence, EvidenceRefusal> {
  switch (typed.kind) {
    case 'link':
      return typed.url === null
        ? refuse('link-missing', { field: 'url' })
        : done({ kind: 'link', url: typed.url });
    case 'figure':
      if (typed.figure === null) return refuse('figure-missing', { field: 'figure' });
      return typed.unit === ''
        ? refuse('unit-missing', { field: 'unit' })
        : done({ kind: 'figure', figure: typed.figure, unit: typed.unit });
    case 'file':
      return typed.hasFile ? done({ kind: 'file' }) : refuse('file-missing', { field: 'file' });
  }
}
