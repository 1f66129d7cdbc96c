import { latestPublicActs } from 'db/repositories/audit-reading';
import { actsReadBy } from '~/domain/audit/audience';
import type { ToldAct } from '~/domain/audit/told-act';
import type { Context } from '../shared/context.server';
import { tellAct } from './tellAct.server';

/** The newest acts that everyone may read, on public frictions and on startups. */
export async function readLatestPublicActs(ctx: Context, limit: number): Promise<ToldAct[]> {
  const lines = await latestPublicActs(ctx.db, actsReadBy(['everyone']), limit);
  return lines.map(tellAct);
}
