import { lockFriction } from 'db/repositories/frictions';
import { isShortlisted, reviewersOf } from 'db/repositories/frictions-workbench';
import { mayShortlist, mayTriage } from '~/domain/frictions/permissions';
import type { WorkbenchRefusal } from '~/domain/frictions/workbench-refusal';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { askReviewers } from './askReviewers.server';

export interface Jury {
  readonly id: number;
  readonly reviewerIds: readonly number[];
  /** The reviewers that the person saw (invariant 6). */
  readonly seenIds: readonly number[];
}

type Refusal = WorkbenchRefusal | SharedRefusal;

/** Says who scores a shortlisted friction: those people, and nobody else any more. */
export async function nameReviewers(
  ctx: Context,
  { id, reviewerIds, seenIds }: Jury,
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async (acting) => {
    const friction = await lockFriction(acting.tx, id);
    if (friction === null || !mayTriage(ctx.actor, friction)) return refuse('not-found');
    if (!mayShortlist(ctx.actor, friction)) return refuse('not-shortlistable');
    if (!(await isShortlisted(acting.tx, id))) return refuse('not-shortlisted');
    const present = await reviewersOf(acting.tx, id);
    const seen = new Set(seenIds);
    if (present.length !== seen.size || present.some((reviewer) => !seen.has(reviewer.id))) {
      return refuse('conflict', {
        facts: { reviewers: present.map(({ name }) => name).join(', ') },
      });
    }
    const asked = await askReviewers(ctx, acting, friction, reviewerIds);
    return asked.ok ? done({ id }) : asked;
  });
}
