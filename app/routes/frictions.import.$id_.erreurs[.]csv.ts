import type { LoaderFunctionArgs } from '@remix-run/node';
import { linesByKind } from '~/domain/imports/plan';
import { idParam, notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { readImport } from '~/services/frictions/readImport.server';
import { WRONG_LINE_COLUMNS } from '~/ui/frictions/import-sheets';

/** Every line of a pending import that is to correct, with its reasons. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const sent = await readImport(ctx, idParam(params.id));
  if (sent?.state !== 'pending') return notFound();
  const { wrong } = linesByKind(sent.plan.lines);
  return csvAnswer({ name: 'lignes-a-corriger', day: ctx.today }, WRONG_LINE_COLUMNS, [wrong]);
}
