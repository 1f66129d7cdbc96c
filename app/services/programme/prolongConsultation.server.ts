import { saveRevision } from 'db/repositories/programme-revisions';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { consultationProlongedNotice } from '~/wording/programme-revisions-mail';
import type { RevisionAddress } from './holdRevision.server';
import { holdToPrepare } from './holdToPrepare.server';
import { writeToRevision } from './writeToRevision.server';

/** Staff give a consultation, closed or not, a later closing day: the text is the same, and so votes and comments stay. */
export async function prolongConsultation(
  ctx: Context,
  address: RevisionAddress,
  until: Day,
): Promise<Result<null, RevisionRefusal | SharedRefusal>> {
  return act<null, RevisionRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const held = await holdToPrepare(tx, ctx, address);
    if (held === null) return refuse('not-found');
    const { revision } = held;
    const before = revision.consultationUntil;
    if (revision.state !== 'under_consultation' || before === null) {
      return refuse('not-in-consultation');
    }
    if (until < ctx.today) return refuse('closes-in-the-past', { field: 'until' });
    if (until <= before) return refuse('closes-earlier', { field: 'until' });
    await saveRevision(tx, revision.id, { consultationUntil: until });
    record({
      act: 'revision.consultation-prolonged',
      subject: { kind: 'revision', id: revision.id },
      before: { until: before },
      after: { until },
    });
    await writeToRevision(ctx, acting, held, (about) =>
      consultationProlongedNotice({ ...about, until }),
    );
    return done(null);
  });
}
