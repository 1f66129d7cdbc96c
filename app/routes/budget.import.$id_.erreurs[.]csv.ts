import type { LoaderFunctionArgs } from '@remix-run/node';
import { linesByKind } from '~/domain/imports/plan';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { readPaymentImport } from '~/services/budget/readPaymentImport.server';
import { WRONG_PAYMENT_COLUMNS } from '~/ui/budget/payment-sheet';

/** Every line of a pending import that is to correct, with its reasons. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ctx = contextOf(context);
  const plan = (await readPaymentImport(ctx, idParam(params.id)))?.plan ?? notFound();
  const wrong = linesByKind(plan.lines).wrong.map(({ line }) => line);
  return csvAnswer({ name: 'lignes-a-corriger', day: ctx.today }, WRONG_PAYMENT_COLUMNS, [wrong]);
}
