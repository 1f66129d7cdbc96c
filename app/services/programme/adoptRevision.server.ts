import { insertEditionActions, readEdition } from 'db/repositories/programme-editions';
import { outcomesOf } from 'db/repositories/programme-people';
import { changesOf, saveRevision } from 'db/repositories/programme-revisions';
import { NO_EDITION } from '~/domain/programme/edition';
import { COLLEGES } from '~/domain/programme/programme';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import { editionAfter } from '~/domain/programme/written-change';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { editionAdoptedNotice } from '~/wording/programme-revisions-mail';
import type { RevisionAddress } from './holdRevision.server';
import { holdToPrepare } from './holdToPrepare.server';
import { settleColleges } from './settleColleges.server';
import { writeToRevision } from './writeToRevision.server';

/** Staff publish the text that both colleges approved, that very version: it is an edition from then on, and what it adds has its numbers for life. */
export async function adoptRevision(
  ctx: Context,
  address: RevisionAddress,
  version: number,
): Promise<Result<null, RevisionRefusal | SharedRefusal>> {
  return act<null, RevisionRefusal | SharedRefusal>(
    ctx,
    async (acting) => {
      const { tx, record } = acting;
      const held = await holdToPrepare(tx, ctx, address);
      if (held === null) return refuse('not-found');
      const { revision, programme } = held;
      if (revision.state !== 'under_consultation') return refuse('not-in-consultation');
      if (revision.textVersion !== version) return refuse('other-version');
      const approved = await settleColleges(ctx, acting, held);
      if (approved.length < COLLEGES.length) return refuse('not-approved');

      const former = (await readEdition(tx, programme.id, 'last')) ?? NO_EDITION;
      const { actions } = editionAfter(former, await changesOf(tx, revision.id));
      const adoptedOn = ctx.today;
      await saveRevision(tx, revision.id, { state: 'adopted', adoptedOn });
      await insertEditionActions(
        tx,
        {
          ...{ programmeId: programme.id, revisionId: revision.id },
          ...{ adoptedOn, byId: ctx.actor?.id ?? null },
        },
        actions,
      );
      const numbersOf = (standing: string) =>
        actions.filter((action) => action.standing === standing).map(({ number }) => number);
      record({
        act: 'revision.adopted',
        subject: { kind: 'revision', id: revision.id },
        after: {
          ...{ semester: revision.semester, textVersion: version },
          ...{ added: numbersOf('added'), enriched: numbersOf('enriched') },
          removed: numbersOf('removed'),
        },
      });
      const outcomes = await outcomesOf(tx, revision.id);
      await writeToRevision(ctx, acting, held, (about, accountId) =>
        editionAdoptedNotice({
          ...about,
          outcomes: outcomes.filter(({ proposedById }) => proposedById === accountId),
        }),
      );
      return done(null);
    },
    { 'programme edition is adopted by both colleges': 'not-approved' },
  );
}
