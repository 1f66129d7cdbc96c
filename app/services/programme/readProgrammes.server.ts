import { programmes } from 'db/repositories/programme';
import { countsOfProgrammes } from 'db/repositories/programme-counts';
import { baseOf } from '~/domain/programme/address';
import { mayKeepProgrammes } from '~/domain/programme/permissions';
import type { ProgrammeCounts, ProgrammeLine } from '~/domain/programme/view';
import type { Context } from '~/services/shared/context.server';
import { programmeAt } from './programmeAt.server';

/** Every programme with what it came to: the current one, those before it, and its neighbours. */
export async function readProgrammes(
  ctx: Context,
): Promise<{ readonly lines: readonly ProgrammeLine[]; readonly mayKeep: boolean }> {
  const [every, counts, current] = await Promise.all([
    programmes(ctx.db),
    countsOfProgrammes(ctx.db),
    programmeAt(ctx.db, null, ctx.today),
  ]);
  const currentId = current?.programme.id ?? null;
  const lines = every.map((programme) => {
    return {
      ...programme,
      ...(counts.get(programme.id) ?? NOTHING_YET),
      ...{ isCurrent: programme.id === currentId, base: baseOf(programme, currentId) },
    };
  });
  return { lines, mayKeep: mayKeepProgrammes(ctx.actor) };
}

const NOTHING_YET: ProgrammeCounts = { editions: 0, actions: 0, done: 0, removed: 0 };
