import { lockProgramme } from 'db/repositories/programme';
import { editionsOf } from 'db/repositories/programme-editions';
import { insertDraft, openRevisionOf } from 'db/repositories/programme-revisions';
import { mayPrepareRevision } from '~/domain/programme/revision-permissions';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import { semestersOffered } from '~/domain/programme/revision-schedule';
import type { Semester } from '~/domain/programme/semester';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { programmeAt } from './programmeAt.server';

/** Staff open the draft of a programme's next revision, one at a time. Answers its address. */
export async function openRevision(
  ctx: Context,
  slug: string | null,
  { semester, summary }: { readonly semester: Semester; readonly summary: string },
): Promise<Result<string, RevisionRefusal | SharedRefusal>> {
  return act<string, RevisionRefusal | SharedRefusal>(
    ctx,
    async ({ tx, record }) => {
      const { actor } = ctx;
      if (actor === null || !mayPrepareRevision(actor)) return refuse('not-found');
      const at = await programmeAt(tx, slug, ctx.today);
      if (at === null || !(await lockProgramme(tx, at.programme.id))) return refuse('not-found');
      const programmeId = at.programme.id;
      if ((await openRevisionOf(tx, programmeId)) !== null) return refuse('revision-open');
      const editions = await editionsOf(tx, programmeId);
      const last = editions.map((edition) => edition.semester).sort();
      if (!semestersOffered(last.at(-1) ?? null, ctx.today).includes(semester)) {
        return refuse('semester-past', { field: 'semester' });
      }
      const row = { programmeId, semester, summary, preparedById: actor.id, preparedAt: ctx.now };
      const id = await insertDraft(tx, row);
      record({ act: 'revision.drafted', subject: { kind: 'revision', id }, after: { semester } });
      return done(`${at.base}/revisions/${semester}`);
    },
    { programme_revision_one_open: 'revision-open', programme_revision_semester: 'revision-open' },
  );
}
