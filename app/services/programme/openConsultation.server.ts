import { changesOf, saveRevision } from 'db/repositories/programme-revisions';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import { earliestClosing, SHORTEST_CONSULTATION_DAYS } from '~/domain/programme/revision-schedule';
import { mayBecome } from '~/domain/programme/revision-transitions';
import { pilotedFromOneSide } from '~/domain/programme/written-change';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { consultationOpenedNotice } from '~/wording/programme-revisions-mail';
import type { RevisionAddress } from './holdRevision.server';
import { holdToPrepare } from './holdToPrepare.server';
import { writeToRevision } from './writeToRevision.server';

/** Staff open the consultation on a draft with its closing day; both colleges, whoever proposed a change and the pilots of what it touches are told. */
export async function openConsultation(
  ctx: Context,
  address: RevisionAddress,
  { until, version }: { readonly until: Day; readonly version: number },
): Promise<Result<null, RevisionRefusal | SharedRefusal>> {
  return act<null, RevisionRefusal | SharedRefusal>(ctx, async (acting) => {
    const { tx, record } = acting;
    const held = await holdToPrepare(tx, ctx, address);
    if (held === null) return refuse('not-found');
    const { revision } = held;
    if (!mayBecome(revision.state, 'under_consultation')) return refuse('not-a-draft');
    if (revision.textVersion !== version) return refuse('other-version');
    if (until < earliestClosing(ctx.today)) {
      const facts = { days: SHORTEST_CONSULTATION_DAYS };
      return refuse('closes-too-soon', { facts, field: 'until' });
    }
    const changes = await changesOf(tx, revision.id);
    if (changes.length === 0) return refuse('no-changes');
    const lame = pilotedFromOneSide(changes);
    if (lame !== null) {
      return refuse('pilots-of-both', { facts: { title: lame.content?.title ?? '' } });
    }

    await saveRevision(tx, revision.id, {
      ...{ state: 'under_consultation', takenBackBecause: null },
      ...{ consultationFrom: ctx.today, consultationUntil: until },
    });
    record({
      act: 'revision.consultation-opened',
      subject: { kind: 'revision', id: revision.id },
      after: { until, textVersion: revision.textVersion },
    });
    await writeToRevision(ctx, acting, held, (about) =>
      consultationOpenedNotice({ ...about, until, changes: changes.length }),
    );
    return done(null);
  });
}
