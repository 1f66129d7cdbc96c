import {
  calendarAt,
  deleteAssembly,
  insertAssembly,
  lockFunder,
} from 'db/repositories/budget-calendar';
import { mayKeepCalendar } from '~/domain/budget/permissions';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** Notes a day on which a funder's assembly votes, or takes it away; what is so already stays so. */
export async function noteAssembly(
  ctx: Context,
  slug: string,
  { heldOn, held }: { readonly heldOn: Day; readonly held: boolean },
): Promise<Result<null, 'assembly-past' | SharedRefusal>> {
  return act<null, 'assembly-past' | SharedRefusal>(ctx, async ({ tx, record }) => {
    const funder = await calendarAt(tx, slug);
    if (funder === null || !mayKeepCalendar(ctx.actor, funder.id)) return refuse('not-found');
    if (held && heldOn < ctx.today) return refuse('assembly-past', { field: 'heldOn' });
    await lockFunder(tx, funder.id);
    const changed = held
      ? await insertAssembly(tx, funder.id, heldOn)
      : await deleteAssembly(tx, funder.id, heldOn);
    if (changed)
      record({
        act: 'funder_calendar.changed',
        subject: { kind: 'organisation', id: funder.id },
        ...(held ? { after: { assemblyOn: heldOn } } : { before: { assemblyOn: heldOn } }),
      });
    return done(null);
  });
}
