import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { asOfParam } from '~/http/programme-address.server';
import { readProgramme } from '~/services/programme/readProgramme.server';
import { actionColumns } from '~/ui/programme/programme-sheet';

/** The actions of a programme by its address, as of the day that is asked. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const asked = asOfParam(request, ctx.today);
  const view = (await readProgramme(ctx, params.slug ?? '', asked)) ?? notFound();
  const about = { name: view.programme.slug, day: view.on };
  return csvAnswer(about, actionColumns(ctx.publicUrl, view), [view.actions]);
}
