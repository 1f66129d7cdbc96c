import {
  answeredProposals,
  proposalsBy,
  waitingProposals,
  type ProposalRecord,
} from 'db/repositories/programme-proposals';
import { mayAnswerProposals } from '~/domain/programme/revision-permissions';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { ProgrammeFacts } from '~/domain/programme/view';
import type { Context } from '~/services/shared/context.server';
import { programmeAt } from './programmeAt.server';

const MOST_ANSWERED = 30;

/** A proposal in a list. */
export interface ListedProposal extends Pick<
  ProposalRecord,
  'id' | 'kind' | 'number' | 'reason' | 'proposedBy' | 'organisation' | 'state'
> {
  /** What the action would be called. */
  readonly title: string | null;
  readonly on: Day;
}

export interface ProposalList {
  readonly programme: ProgrammeFacts;
  readonly base: string;
  readonly mine: readonly ListedProposal[];
  /** What waits for staff; null for anybody else. */
  readonly waiting: readonly ListedProposal[] | null;
  readonly answered: readonly ListedProposal[];
}

/** What the person proposed for a programme, and for staff what waits for an answer; null for a visitor. */
export async function readProposals(
  ctx: Context,
  slug: string | null,
): Promise<ProposalList | null> {
  const { db, actor, today } = ctx;
  const at = await programmeAt(db, slug, today);
  if (at === null || actor === null) return null;
  const { programme, base } = at;
  const answers = mayAnswerProposals(actor);
  const [mine, waiting, answered] = await Promise.all([
    proposalsBy(db, programme.id, actor.id),
    answers ? waitingProposals(db, programme.id) : null,
    answers ? answeredProposals(db, programme.id, MOST_ANSWERED) : [],
  ]);
  return {
    ...{ programme, base, mine: mine.map(listed), answered: answered.map(listed) },
    waiting: waiting?.map(listed) ?? null,
  };
}

function listed(proposal: ProposalRecord): ListedProposal {
  const { id, kind, number, reason, proposedBy, organisation, state } = proposal;
  return {
    ...{ id, kind, number, reason, proposedBy, organisation, state },
    title: proposal.content?.title ?? null,
    on: dayInParis(proposal.proposedAt),
  };
}
