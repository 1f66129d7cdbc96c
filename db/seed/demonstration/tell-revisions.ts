import { semestersOffered } from '../../../app/domain/programme/revision-schedule';
import { answerProposal } from '../../../app/services/programme/answerProposal.server';
import { commentRevision } from '../../../app/services/programme/commentRevision.server';
import type { TypedChange } from '../../../app/services/programme/contentFrom.server';
import { openConsultation } from '../../../app/services/programme/openConsultation.server';
import { openRevision } from '../../../app/services/programme/openRevision.server';
import { proposeChange } from '../../../app/services/programme/proposeChange.server';
import { readChangeForm } from '../../../app/services/programme/readChangeForm.server';
import { saveChange } from '../../../app/services/programme/saveChange.server';
import type { Context } from '../../../app/services/shared/context.server';
import { currentProgramme } from '../../repositories/programme';
import { readEdition } from '../../repositories/programme-editions';
import { waitingProposals } from '../../repositories/programme-proposals';
import { changesOf, openRevisionOf } from '../../repositories/programme-revisions';
import type { SceneOf } from './scene';
import type { Stage, Tellers } from './stage';

/** The revision that is under way, through the use cases. */
export const REVISION_TELLERS: Tellers<
  | 'propose-change'
  | 'answer-change'
  | 'draft-revision'
  | 'write-change'
  | 'consult'
  | 'comment-revision'
> = {
  'propose-change': async (_stage, ctx, _slug, scene) =>
    proposeChange(ctx, null, await typedFrom(ctx, scene)),
  'answer-change': async (stage, ctx, _slug, { proposal, verdict, answer }) => {
    const waiting = await waitingProposals(stage.tx, await programmeId(stage, ctx));
    const found = waiting.find(({ reason }) => reason === proposal);
    if (found === undefined) throw new Error(`nobody proposed « ${proposal} » in the story yet`);
    return answerProposal(ctx, null, found.id, { verdict, answer });
  },
  'draft-revision': async (stage, ctx, _slug, { summary }) => {
    const last = await readEdition(stage.tx, await programmeId(stage, ctx), 'last');
    const [semester] = semestersOffered(last?.semester ?? null, ctx.today);
    if (semester === undefined) throw new Error('no semester is left');
    return openRevision(ctx, null, { semester, summary });
  },
  'write-change': async (stage, ctx, _slug, scene) => {
    const { address } = await underWay(stage, ctx);
    return saveChange(ctx, address, { rewrites: null, ...(await typedFrom(ctx, scene)) });
  },
  consult: async (stage, ctx, _slug, { until }) => {
    const { address, revision } = await underWay(stage, ctx);
    const version = revision.textVersion;
    return openConsultation(ctx, address, { until: stage.day(until), version });
  },
  'comment-revision': async (stage, ctx, _slug, { action, words }) => {
    const { address, revision } = await underWay(stage, ctx);
    const changes = await changesOf(stage.tx, revision.id);
    const about = changes.find(({ number }) => number !== null && number === action);
    return commentRevision(ctx, address, { words, changeId: about?.id ?? null });
  },
};

async function programmeId(stage: Stage, ctx: Context): Promise<number> {
  const programme = await currentProgramme(stage.tx, ctx.today);
  if (programme === null) throw new Error('the story has no programme yet');
  return programme.id;
}

async function underWay(stage: Stage, ctx: Context) {
  const revision = await openRevisionOf(stage.tx, await programmeId(stage, ctx));
  if (revision === null) throw new Error('no revision is under way in the story');
  return { revision, address: { programme: null, semester: revision.semester } };
}

/** The form of a change as the person would send it: today's words, with what they change. */
async function typedFrom(
  ctx: Context,
  scene: SceneOf<'propose-change' | 'write-change'>,
): Promise<TypedChange> {
  const { kind, action: number = null, reason, more = '' } = scene;
  const start = (await readChangeForm(ctx, null, { number }))?.start;
  const [ofState, ofCollectivites] = scene.pilots ?? [
    start?.pilots['college-etat'] ?? [],
    start?.pilots['college-collectivites'] ?? [],
  ];
  return {
    ...{ kind, number, reason },
    title: scene.title ?? start?.title ?? '',
    text: [scene.text ?? start?.text ?? '', more].filter((part) => part !== '').join(' '),
    priority: scene.priority ?? start?.priority ?? null,
    pilots: { 'college-etat': ofState, 'college-collectivites': ofCollectivites },
  };
}
