import { findSynonyms, replaceForms } from 'db/repositories/frictions-synonyms';
import { mayEditSynonyms, type SynonymRefusal } from '~/domain/frictions/synonym';
import { done, refuse, type Result } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { checkForms } from './checkForms.server';

/** Changes which words say the same, on the version that the person saw. */
export function changeSynonyms(
  ctx: Context,
  wanted: { readonly id: number; readonly version: number; readonly forms: string },
): Promise<Result<null, SynonymRefusal>> {
  return act<null, SynonymRefusal>(ctx, async ({ tx, record }) => {
    const { id, version } = wanted;
    const before = await findSynonyms(tx, id);
    if (!mayEditSynonyms(ctx.actor) || before === null) return refuse('not-found');
    const checked = await checkForms(tx, wanted.forms);
    if (!checked.ok) return checked;
    if (!(await replaceForms(tx, { id, version, forms: checked.value })))
      return refuse('conflict', { facts: { forms: before.forms.join(', ') } });
    record({
      act: 'synonym.changed',
      subject: { kind: 'synonym', id },
      before: { forms: before.forms },
      after: { forms: checked.value },
    });
    return done(null);
  });
}
