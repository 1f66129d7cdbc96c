import { findSynonyms, type Synonyms } from 'db/repositories/frictions-synonyms';
import { mayEditSynonyms } from '~/domain/frictions/synonym';
import type { Context } from '../shared/context.server';

/** The synonyms of one line; null when they are gone, or not for the person to edit. */
export async function readSynonymsOf(ctx: Context, id: number): Promise<Synonyms | null> {
  return mayEditSynonyms(ctx.actor) ? findSynonyms(ctx.db, id) : null;
}
