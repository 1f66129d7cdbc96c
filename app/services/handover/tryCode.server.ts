import { countWrong, latestCode, type CodeFor } from 'db/repositories/handover-signing';
import { codeState, type CodeState } from '~/domain/handover/signing-code';
import { done, refuse, type Result } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';

export type CodeRefusal = 'code-wrong' | `code-${Exclude<CodeState, 'usable'>}`;

/**
 * Compares a typed code with the one that was sent for that document, and answers its number. A wrong one is counted
 * whatever becomes of the request, so that codes cannot be guessed.
 */
export async function tryCode(
  { db, now }: Context,
  bound: CodeFor,
  codeHash: string,
): Promise<Result<number, CodeRefusal>> {
  return db.transaction(async (tx) => {
    const sent = await latestCode(tx, bound);
    const state = codeState(sent, now);
    if (sent === null) return refuse('code-missing', { field: 'code' });
    // A used one may be the same form sent twice: the act itself tells them apart.
    if (state === 'expired' || state === 'worn-out') {
      return refuse(`code-${state}` as const, { field: 'code' });
    }
    if (sent.codeHash === codeHash) return done(sent.id);
    await countWrong(tx, sent.id);
    return refuse('code-wrong', { field: 'code' });
  });
}
