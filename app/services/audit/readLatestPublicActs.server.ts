import { latestPublicActs } from 'db/repositories/audit-reading';
import type { Act } from '~/domain/audit/act';
import { actsReadBy } from '~/domain/audit/audience';
import type { ToldAct } from '~/domain/audit/told-act';
import type { Context } from '../shared/context.server';
import { tellAct } from './tellAct.server';

/** Histories, and candidates that were not chosen, arrive by dozens at once: no news, and they would hide what is. */
const MANY_AT_ONCE: ReadonlySet<Act> = new Set(['startup.imported', 'friction.passed-over']);
const NEWS = actsReadBy(['everyone']).filter((act) => !MANY_AT_ONCE.has(act));

/** The newest acts that everyone may read, on public frictions and on startups. */
export async function readLatestPublicActs(ctx: Context, limit: number): Promise<ToldAct[]> {
  const lines = await latestPublicActs(ctx.db, NEWS, limit);
  return lines.map(tellAct);
}
