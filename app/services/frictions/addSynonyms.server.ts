import { insertSynonyms } from 'db/repositories/frictions-synonyms';
import { mayEditSynonyms, type SynonymRefusal } from '~/domain/frictions/synonym';
import { done, refuse, type Result } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { checkForms } from './checkForms.server';

/** Adds words that say the same: the next search knows them. */
export function addSynonyms(ctx: Context, typed: string): Promise<Result<number, SynonymRefusal>> {
  return act<number, SynonymRefusal>(ctx, async ({ tx, record }) => {
    if (!mayEditSynonyms(ctx.actor)) return refuse('not-found');
    const checked = await checkForms(tx, typed);
    if (!checked.ok) return checked;
    const id = await insertSynonyms(tx, checked.value);
    record({
      act: 'synonym.added',
      subject: { kind: 'synonym', id },
      after: { forms: checked.value },
    });
    return done(id);
  });
}
