import { reviewsToFreeze } from 'db/repositories/reviews-frozen';
import { FROZEN_DAYS } from '~/domain/reviews/calendar';
import { addDays } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import { freezeDossier } from './freezeDossier.server';

/** Freezes every dossier whose day has come, and answers how many it froze; each once, however many processes ask. */
export async function freezeDossiers(ctx: Context): Promise<number> {
  let frozen = 0;
  for (const { id, slug } of await reviewsToFreeze(ctx.db, addDays(ctx.today, FROZEN_DAYS))) {
    const outcome = await freezeDossier(ctx, slug, id);
    if (outcome.ok && outcome.value) frozen += 1;
  }
  return frozen;
}
