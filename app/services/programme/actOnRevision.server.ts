import type { VoteChoice } from '~/domain/programme/revision';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import type { Day } from '~/domain/shared/day';
import type { Result, SharedRefusal } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';
import { adoptRevision } from './adoptRevision.server';
import { commentRevision } from './commentRevision.server';
import { describeRevision } from './describeRevision.server';
import { dropChange } from './dropChange.server';
import type { RevisionAddress } from './holdRevision.server';
import { openConsultation } from './openConsultation.server';
import { prolongConsultation } from './prolongConsultation.server';
import { takeBackRevision } from './takeBackRevision.server';
import { voteRevision } from './voteRevision.server';

/** Everything that is done to a revision from its page. */
export type RevisionAct =
  | { readonly intent: 'describe'; readonly summary: string; readonly version: number }
  | { readonly intent: 'consult'; readonly until: Day; readonly version: number }
  | { readonly intent: 'prolong'; readonly until: Day }
  | { readonly intent: 'take-back'; readonly reason: string }
  | { readonly intent: 'drop'; readonly changeId: number; readonly reason: string }
  | { readonly intent: 'comment'; readonly changeId: number | null; readonly words: string }
  | {
      readonly intent: 'vote';
      readonly choice: VoteChoice;
      readonly reason: string;
      readonly version: number;
    }
  | { readonly intent: 'adopt'; readonly version: number };

/** The act that a revision's page asks for. */
export function actOnRevision(
  ctx: Context,
  address: RevisionAddress,
  asked: RevisionAct,
): Promise<Result<unknown, RevisionRefusal | SharedRefusal>> {
  switch (asked.intent) {
    case 'describe':
      return describeRevision(ctx, address, asked);
    case 'consult':
      return openConsultation(ctx, address, asked);
    case 'prolong':
      return prolongConsultation(ctx, address, asked.until);
    case 'take-back':
      return takeBackRevision(ctx, address, asked.reason);
    case 'drop':
      return dropChange(ctx, address, asked);
    case 'comment':
      return commentRevision(ctx, address, asked);
    case 'vote':
      return voteRevision(ctx, address, asked);
    case 'adopt':
      return adoptRevision(ctx, address, asked.version);
  }
}
