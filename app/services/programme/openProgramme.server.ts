import { insertProgramme, programmeOfSlug } from 'db/repositories/programme';
import {
  checkProgramme,
  RESERVED_SLUG,
  type NewProgramme,
  type ProgrammeRefusal,
} from '~/domain/programme/opening';
import { mayKeepProgrammes } from '~/domain/programme/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { slugOf } from '~/domain/startups/slug';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

export interface ProgrammeForm extends NewProgramme {
  /** Address of the programme that it takes over from; empty for none. */
  readonly predecessor: string;
}

/** Staff open a programme with its priorities and the rule by which its colleges approve. Answers its address. */
export async function openProgramme(
  ctx: Context,
  { predecessor, ...form }: ProgrammeForm,
): Promise<Result<string, ProgrammeRefusal | SharedRefusal>> {
  return act<string, ProgrammeRefusal | SharedRefusal>(
    ctx,
    async ({ tx, record }) => {
      if (!mayKeepProgrammes(ctx.actor)) return refuse('not-found');
      const slug = slugOf(form.name);
      if (slug === '') return refuse('name-without-letters', { field: 'name' });
      if (slug === RESERVED_SLUG || (await programmeOfSlug(tx, slug)) !== null)
        return refuse('name-taken', { field: 'name' });
      const before = predecessor === '' ? null : await programmeOfSlug(tx, predecessor);
      if (predecessor !== '' && before === null) {
        return refuse('predecessor-unknown', { field: 'predecessor' });
      }
      const checked = checkProgramme(form, before);
      if (!checked.ok) return checked;

      const { priorities, ...row } = checked.value;
      const id = await insertProgramme(
        tx,
        { ...row, slug, predecessorId: before?.id ?? null },
        priorities,
      );
      record({
        act: 'programme.opened',
        subject: { kind: 'programme', id },
        after: {
          ...{ name: row.name, startsOn: row.startsOn, endsOn: row.endsOn },
          ...{ quorumPercent: row.quorumPercent, majorityPercent: row.majorityPercent },
          priorities,
        },
      });
      return done(slug);
    },
    { programme_slug_unique: 'name-taken' },
  );
}
