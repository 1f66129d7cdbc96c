import type { Tx } from 'db/client';
import type { Actor } from '~/domain/accounts/account';
import type { ImportStanding } from '~/domain/imports/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';

/** Where the imports of a room are kept, and its rights on them. */
interface Room<Sent> {
  readonly imports: { readonly lock: (tx: Tx, id: number) => Promise<Sent | null> };
  readonly mayRead: (actor: Actor | null, sent: ImportStanding) => boolean;
  readonly mayChange: (actor: Actor | null, sent: ImportStanding) => boolean;
}

/** Step that each change of an import begins with: the import locked, the person its sender, the version the one they saw. */
export async function openSent<Sent extends ImportStanding & { readonly version: number }>(
  { actor }: Context,
  tx: Tx,
  { id, version }: { readonly id: number; readonly version: number },
  { imports, mayRead, mayChange }: Room<Sent>,
): Promise<Result<Sent, 'import-closed' | SharedRefusal>> {
  const sent = await imports.lock(tx, id);
  if (sent === null || !mayRead(actor, sent)) return refuse('not-found');
  if (sent.state !== 'pending') return refuse('import-closed');
  if (!mayChange(actor, sent)) return refuse('forbidden');
  return sent.version === version ? done(sent) : refuse('conflict');
}
