import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { readEdition } from '~/services/budget/readEdition.server';
import { EDITION_COLUMNS, editionRows } from '~/ui/budget/edition-sheet';

/** A half-yearly edition of a startup's public budget, as on its page. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const view = (await readEdition(ctx, slug, params.edition ?? '')) ?? notFound();
  const about = { name: `budget-${slug}-${view.edition.name}`, day: ctx.today };
  return csvAnswer(about, EDITION_COLUMNS, [editionRows(view)]);
}
