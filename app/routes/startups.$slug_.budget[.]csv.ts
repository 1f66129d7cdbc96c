import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { readBudget } from '~/services/budget/readBudget.server';
import { entriesOf, LEDGER_COLUMNS } from '~/ui/budget/ledger-sheet';

/** The ledger of a startup, for the parties alone, as on its page. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const budget = await readBudget(ctx, slug);
  const orders = budget?.orders ?? notFound();
  const about = { name: `budget-${slug}`, day: ctx.today };
  return csvAnswer(about, LEDGER_COLUMNS, [entriesOf(orders, budget?.envelopes ?? [])]);
}
