/** Longer than any request: bytes are stored before the act that records them commits. */
const GRACE_HOURS = 24;

/** An object of the storage. */
export interface KeptObject {
  readonly id: string;
  readonly storedAt: Date;
}

/** Whether nothing can record an object any more: what no row knows of by then is an orphan. */
export function isSettled({ storedAt }: KeptObject, now: Date): boolean {
  return now.getTime() - storedAt.getTime() >= GRACE_HOURS * 3_600_000;
}

/** Uploads cut short and removals unheard of are a handful. */
const MANY = 100;

/** Whether what was found looks less like orphans than like the files of another database (a wrong address, a restore half done): then none may be removed. */
export function isSuspicious(found: { readonly known: number; readonly orphans: number }): boolean {
  return found.known === 0 || found.orphans > Math.max(found.known, MANY);
}
