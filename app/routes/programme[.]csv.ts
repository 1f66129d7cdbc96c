import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { asOfParam } from '~/http/programme-address.server';
import { readProgramme } from '~/services/programme/readProgramme.server';
import { actionColumns } from '~/ui/programme/programme-sheet';

/** The actions of the current programme, as of the day that is asked. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const view = (await readProgramme(ctx, null, asOfParam(request, ctx.today))) ?? notFound();
  const about = { name: view.programme.slug, day: view.on };
  return csvAnswer(about, actionColumns(ctx.publicUrl, view), [view.actions]);
}
