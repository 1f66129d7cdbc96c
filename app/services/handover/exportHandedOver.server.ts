import type { Context } from '~/services/shared/context.server';
import { readHandedOver, type HandedOverService } from './readHandedOver.server';

const PIECE = 1_000;

/** All of them, a piece after the other, for a spreadsheet. */
export async function* exportHandedOver(
  ctx: Context,
): AsyncGenerator<readonly HandedOverService[], void> {
  for (let page = 1, left = true; left; page += 1) {
    const { services, total } = await readHandedOver(ctx, page, PIECE);
    left = page * PIECE < total;
    yield services;
  }
}
