import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { mayImport } from '~/domain/frictions/import-permissions';
import { MODEL_COLUMNS, MODEL_LINES } from '~/ui/frictions/import-sheets';

/** A spreadsheet to fill in: every title that is recognised, and one line as an example. */
export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  if (!mayImport(ctx.actor)) return notFound();
  return csvAnswer({ name: 'frictions-a-importer', day: ctx.today }, MODEL_COLUMNS, [MODEL_LINES]);
}
