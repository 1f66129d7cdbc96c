import { listSynonyms, type Synonyms } from 'db/repositories/frictions-synonyms';
import { mayEditSynonyms } from '~/domain/frictions/synonym';
import type { Context } from '../shared/context.server';

/** All synonyms, or those that hold what was asked; null for whoever may not edit them. */
export async function readSynonyms(ctx: Context, q: string): Promise<Synonyms[] | null> {
  return mayEditSynonyms(ctx.actor) ? listSynonyms(ctx.db, q) : null;
}
