import { slugsToSign } from 'db/repositories/handover-agreement';
import type { Context } from '~/services/shared/context.server';
import { renewAgreement } from './renewAgreement.server';

/** Draws anew the agreements whose facts have changed since they were drawn, so that whoever signed hears of it soon; answers how many. */
export async function renewAgreements(ctx: Context): Promise<number> {
  let renewed = 0;
  for (const slug of await slugsToSign(ctx.db)) {
    const drawn = await renewAgreement(ctx, slug);
    if (drawn.ok && drawn.value.isNew) renewed += 1;
  }
  return renewed;
}
