import { isStaff, type Actor } from '../accounts/account';
import type { ImportState } from './file';

/** What permissions on an import are decided from. */
export interface ImportStanding {
  readonly authorId: number;
  readonly state: ImportState;
}

/** Whoever sent the file; staff read what became of it once it is done. */
export function isReaderOf(actor: Actor | null, sent: ImportStanding): boolean {
  return actor?.id === sent.authorId || (isStaff(actor) && sent.state === 'completed');
}

/** Whoever sent the file, until it is imported or given up. */
export function isSenderOf(actor: Actor | null, sent: ImportStanding): boolean {
  return actor?.id === sent.authorId && sent.state === 'pending';
}
