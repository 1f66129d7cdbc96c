import { findFriction, type FrictionRow } from 'db/repositories/frictions';
import {
  mergedInto,
  rootsOf,
  startupsAnswering,
  surroundingsOf,
  type AnsweringStartup,
  type FrictionSurroundings,
} from 'db/repositories/frictions-page';
import { isFollowing, voicesOfFamily, type FamilyVoice } from 'db/repositories/frictions-supports';
import { actsFor, type Actor } from '~/domain/accounts/account';
import { answerDueOn, isAnswerLate, waitingDays } from '~/domain/frictions/answer-time';
import { concernedOrganisations } from '~/domain/frictions/family';
import {
  isOffered,
  isOpenToPieces,
  mayEdit,
  mayFollow,
  mayHandlePieces,
  mayRead,
  mayReadCommitments,
  maySupport,
  mayTriage,
} from '~/domain/frictions/permissions';
import { FRICTION_ACTS, type FrictionAct } from '~/domain/frictions/transitions';
import { mayTakeOver } from '~/domain/frictions/triage';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import { isPartyTo } from './isPartyTo.server';
import { readAttachments, type AttachmentView } from './readAttachments.server';
import { readFrictionThread, type FrictionThread } from './readFrictionThread.server';

/** What the person may do with a friction now: pages show those buttons and no other. */
export interface FrictionRights {
  readonly acts: readonly FrictionAct[];
  readonly edit: boolean;
  readonly triage: boolean;
  readonly takeOver: boolean;
  readonly support: boolean;
  /** Their organisation has said « nous aussi » on this very friction. */
  readonly supported: boolean;
  /** The frictions of the family on which it has. */
  readonly ownSupports: readonly number[];
  readonly follow: boolean;
  readonly following: boolean;
  /** They add and remove its pieces. */
  readonly pieces: boolean;
  /** The engagement sheet for one's director. */
  readonly engagementSheet: boolean;
}

export interface FrictionView extends FrictionSurroundings {
  readonly friction: FrictionRow;
  readonly submittedOn: Day | null;
  readonly answeredOn: Day | null;
  readonly dueOn: Day | null;
  readonly late: boolean;
  readonly waitingDays: number;
  readonly voices: readonly FamilyVoice[];
  /** Distinct organisations of the family. */
  readonly organisations: number;
  readonly startups: readonly AnsweringStartup[];
  readonly merged: readonly { readonly id: number; readonly title: string }[];
  /** Where a merged one ends, when the person may read it. */
  readonly mergedInto: { readonly id: number; readonly title: string } | null;
  readonly rights: FrictionRights;
  readonly thread: FrictionThread;
  readonly pieces: readonly AttachmentView[];
}

/** A voice on a friction that is not public yet: its words and figures are for agents. */
const UNSAID = {
  evidence: null,
  evidenceSource: '',
  peoplePerYear: null,
  minutesEach: null,
  eurosEachCents: null,
} as const;

/** The page of a friction as that person may see it; null when they may not, as if there were none. */
export async function readFriction(ctx: Context, id: number): Promise<FrictionView | null> {
  const { db, actor, today } = ctx;
  const friction = await findFriction(db, id);
  if (friction === null || !mayRead(actor, friction)) return null;
  const [surroundings, voices, startups, merged, root, following] = await Promise.all([
    surroundingsOf(db, id),
    voicesOfFamily(db, id),
    startupsAnswering(db, id),
    mergedInto(db, id),
    readableRoot(ctx, friction),
    actor === null ? false : isFollowing(db, id, actor.id),
  ]);
  const isParty = await isPartyTo(ctx, friction, startups);
  const { submittedAt, answeredAt } = friction;
  const waiting = submittedAt === null ? null : { submittedAt, answeredAt };
  return {
    ...surroundings,
    author: actor === null ? '' : surroundings.author,
    friction: visiblePart(actor, friction),
    submittedOn: submittedAt && dayInParis(submittedAt),
    answeredOn: answeredAt && dayInParis(answeredAt),
    dueOn: submittedAt && answerDueOn(submittedAt),
    late: waiting !== null && isAnswerLate(waiting, today),
    waitingDays: waiting === null ? 0 : waitingDays(waiting, today),
    voices: voices.map((voice) =>
      voice.public || actor !== null ? voice : { ...voice, ...UNSAID },
    ),
    organisations: concernedOrganisations(
      voices.map((voice) => ({ organisationId: voice.organisationId, supporterIds: [] })),
    ).size,
    startups,
    merged: merged.filter((one) => one.public || actor !== null),
    mergedInto: root,
    rights: rightsOn(actor, friction, voices, following),
    thread: await readFrictionThread(ctx, friction, { isParty, startups }),
    pieces: await readAttachments(ctx, friction, isParty),
  };
}

function rightsOn(
  actor: Actor | null,
  friction: FrictionRow,
  voices: readonly FamilyVoice[],
  following: boolean,
): FrictionRights {
  // Counted in a merged friction is counted in this one: joining it again would say nothing more.
  const own = voices.filter(({ organisationId }) => actsFor(actor, organisationId));
  const ownSupports = own.flatMap(({ frictionId, supportId }) =>
    supportId === null ? [] : [frictionId],
  );
  return {
    acts: FRICTION_ACTS.filter((act) => isOffered(actor, friction, act)),
    edit: mayEdit(actor, friction),
    triage: mayTriage(actor, friction),
    takeOver: actor !== null && mayTriage(actor, friction) && mayTakeOver(friction, actor.id),
    support: maySupport(actor, friction) && own.length === 0,
    supported: ownSupports.includes(friction.id),
    ownSupports,
    follow: mayFollow(actor, friction),
    following,
    pieces: mayHandlePieces(actor, friction) && isOpenToPieces(friction.state),
    engagementSheet: mayReadCommitments(actor, friction),
  };
}

/** The row without what is between the proposing side and staff, for anybody else. */
function visiblePart(actor: Actor | null, friction: FrictionRow): FrictionRow {
  if (mayReadCommitments(actor, friction)) return friction;
  return {
    ...friction,
    sponsorNote: '',
    freedHalfDays: null,
    freedAgentNote: '',
    askedBudgetCents: null,
    budgetNote: '',
    question: null,
  };
}

async function readableRoot(
  { db, actor }: Context,
  friction: FrictionRow,
): Promise<{ id: number; title: string } | null> {
  if (friction.mergedIntoId === null) return null;
  const root = (await rootsOf(db, [friction.id])).get(friction.id);
  const target = root === undefined ? null : await findFriction(db, root.id);
  return root !== undefined && target !== null && mayRead(actor, target) ? root : null;
}
