import type { LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { budgetAnswer } from '~/http/api/budget';
import { contextOf } from '~/http/context.server';
import { readBudget } from '~/services/budget/readBudget.server';
import { budgetRendition } from '~/ui/budget/budget-rendition';

/** The money of a startup as JSON: the page's own figures, the ledger's lines for the parties alone. Sums are cents, days are Paris days. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const budget = await readBudget(ctx, slug);
  if (budget === null) return Response.json({ error: 'not-found' }, { status: 404 });
  const told: z.input<typeof budgetAnswer> = budgetRendition(slug, ctx.today, budget);
  return Response.json(told, {
    headers: { 'Cache-Control': 'private, no-cache' },
  });
}
