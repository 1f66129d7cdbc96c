import { awaitedFramings } from 'db/repositories/programme-framings';
import { baseOf } from '~/domain/programme/address';
import { sideOf } from '~/domain/programme/permissions';
import type { Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import { programmeAt } from './programmeAt.server';

/** A framing sheet that waits for the person's agreement. */
export interface FramingToAgree {
  readonly title: string;
  readonly href: string;
  readonly writtenOn: Day;
}

/** The framing sheets that the signed-in person has still to agree to, for the side that they speak for. */
export async function readAwaitedFramings(ctx: Context): Promise<readonly FramingToAgree[]> {
  const { db, actor, today } = ctx;
  const awaited = (await awaitedFramings(db)).filter(({ pilots, agreed }) => {
    const side = sideOf(actor, pilots);
    return side !== null && !agreed[side];
  });
  if (awaited.length === 0) return [];
  const currentId = (await programmeAt(db, null, today))?.programme.id ?? null;
  return awaited.map(({ programmeId, programmeSlug, number, title, writtenOn }) => {
    const base = baseOf({ id: programmeId, slug: programmeSlug }, currentId);
    return { title, writtenOn, href: `${base}/actions/${number}#cadrage` };
  });
}
