import { deleteSynonyms, findSynonyms } from 'db/repositories/frictions-synonyms';
import { mayEditSynonyms, type SynonymRefusal } from '~/domain/frictions/synonym';
import { done, refuse, type Result } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';

/** Says that these words do not mean the same after all, on the version that the person saw. */
export function removeSynonyms(
  ctx: Context,
  { id, version }: { readonly id: number; readonly version: number },
): Promise<Result<null, SynonymRefusal>> {
  return act<null, SynonymRefusal>(ctx, async ({ tx, record }) => {
    const before = await findSynonyms(tx, id);
    if (!mayEditSynonyms(ctx.actor) || before === null) return refuse('not-found');
    if (!(await deleteSynonyms(tx, id, version)))
      return refuse('conflict', { facts: { forms: before.forms.join(', ') } });
    record({
      act: 'synonym.removed',
      subject: { kind: 'synonym', id },
      before: { forms: before.forms },
    });
    return done(null);
  });
}
