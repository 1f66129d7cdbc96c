import { refuse, type Refused } from '../shared/result';

/** Enough for any case; beyond, a friction becomes a store of files that nobody reads. */
export const MOST_ATTACHMENTS = 20;

export type AttachmentRefusal = 'too-many-pieces' | 'piece-already-there';

/** What an added piece is compared with: the friction's pieces, by the fingerprint of their content. */
export interface PiecesThere {
  readonly fingerprints: readonly string[];
}

/** Why a piece may not be added to those that are there; null when it may. */
export function attachRefusal(
  { fingerprints }: PiecesThere,
  fingerprint: string,
): Refused<AttachmentRefusal> | null {
  if (fingerprints.includes(fingerprint)) return refuse('piece-already-there', { field: 'file' });
  if (fingerprints.length < MOST_ATTACHMENTS) return null;
  return refuse('too-many-pieces', { field: 'file', facts: { most: MOST_ATTACHMENTS } });
}
