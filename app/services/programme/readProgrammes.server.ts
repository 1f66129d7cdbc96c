import { programmes, type ProgrammeRecord } from 'db/repositories/programme';
import { countsOfProgrammes, type ProgrammeCounts } from 'db/repositories/programme-counts';
import { mayKeepProgrammes } from '~/domain/programme/permissions';
import type { Context } from '~/services/shared/context.server';
import { programmeAt } from './programmeAt.server';

export interface ProgrammeLine extends ProgrammeRecord, ProgrammeCounts {
  readonly base: string;
  readonly isCurrent: boolean;
}

/** Every programme with what it came to: the current one, those before it, and its neighbours. */
export async function readProgrammes(
  ctx: Context,
): Promise<{ readonly lines: readonly ProgrammeLine[]; readonly mayKeep: boolean }> {
  const [every, counts, current] = await Promise.all([
    programmes(ctx.db),
    countsOfProgrammes(ctx.db),
    programmeAt(ctx.db, null, ctx.today),
  ]);
  const lines = every.map((programme) => {
    const isCurrent = programme.id === current?.programme.id;
    return {
      ...programme,
      ...(counts.get(programme.id) ?? NOTHING_YET),
      ...{ isCurrent, base: isCurrent ? '/programme' : `/programmes/${programme.slug}` },
    };
  });
  return { lines, mayKeep: mayKeepProgrammes(ctx.actor) };
}

const NOTHING_YET: ProgrammeCounts = { editions: 0, actions: 0, done: 0, removed: 0 };
