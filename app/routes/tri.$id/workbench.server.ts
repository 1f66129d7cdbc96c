import { z } from 'zod';
import { notFound } from '~/http/access.server';
import type { RequestContext } from '~/http/context.server';
import { optionalLine, recordId, recordIds, versionField } from '~/http/fields';
import { assignHandler } from '~/services/frictions/assignHandler.server';
import { nameReviewers } from '~/services/frictions/nameReviewers.server';
import { shortlistFriction } from '~/services/frictions/shortlistFriction.server';
import { tagFriction } from '~/services/frictions/tagFriction.server';
import { unshortlistFriction } from '~/services/frictions/unshortlistFriction.server';
import { untagFriction } from '~/services/frictions/untagFriction.server';
import { post } from './post.server';

const ASSIGNED = z.object({ version: versionField(), handlerId: recordId().required() });
const TAGGED = z.object({ tag: optionalLine() });
const SHORTLISTED = z.object({ reviewers: recordIds() });
const JURY = z.object({ reviewers: recordIds(), seen: recordIds() });
const NOTHING = z.object({});

/** Reads the act of the workbench that was posted on a file and does it; an unknown one is not there. */
export async function workOn(
  request: Request,
  context: RequestContext,
  id: number,
  intent: string,
) {
  switch (intent) {
    case 'assign':
      return post(request, context, id, {
        schema: ASSIGNED,
        done: 'assigned',
        work: (ctx, form) => assignHandler(ctx, { id, ...form }),
      });
    case 'tag':
      return post(request, context, id, {
        schema: TAGGED,
        done: 'tagged',
        work: (ctx, { tag }) => tagFriction(ctx, { id, tag }),
      });
    case 'untag':
      return post(request, context, id, {
        schema: TAGGED,
        done: 'untagged',
        work: (ctx, { tag }) => untagFriction(ctx, { id, tag }),
      });
    case 'shortlist':
      return post(request, context, id, {
        schema: SHORTLISTED,
        done: 'shortlisted',
        work: (ctx, { reviewers }) => shortlistFriction(ctx, { id, reviewerIds: reviewers }),
      });
    case 'jury':
      return post(request, context, id, {
        schema: JURY,
        done: 'jury',
        work: (ctx, { reviewers, seen }) =>
          nameReviewers(ctx, { id, reviewerIds: reviewers, seenIds: seen }),
      });
    case 'unshortlist':
      return post(request, context, id, {
        schema: NOTHING,
        done: 'unshortlisted',
        work: (ctx) => unshortlistFriction(ctx, { id }),
      });
    default:
      return notFound();
  }
}
