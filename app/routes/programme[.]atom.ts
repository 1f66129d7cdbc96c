import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { atomAnswer } from '~/http/atom.server';
import { contextOf } from '~/http/context.server';
import { readRevisions } from '~/services/programme/readRevisions.server';
import { editionFeed } from '~/ui/programme/edition-feed';

/** The editions of the current programme, the newest first, for a feed reader. */
export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const list = (await readRevisions(ctx, null)) ?? notFound();
  const self = `${ctx.publicUrl}/programme.atom`;
  return atomAnswer(editionFeed(list, self, ctx.publicUrl), context);
}
