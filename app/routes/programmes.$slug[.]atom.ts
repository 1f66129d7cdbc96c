import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { atomAnswer } from '~/http/atom.server';
import { contextOf } from '~/http/context.server';
import { readRevisions } from '~/services/programme/readRevisions.server';
import { editionFeed } from '~/ui/programme/edition-feed';

/** The same of any programme, by its address. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const list = (await readRevisions(ctx, params.slug ?? '')) ?? notFound();
  const self = `${ctx.publicUrl}/programmes/${list.programme.slug}.atom`;
  return atomAnswer(editionFeed(list, self, ctx.publicUrl), context);
}
