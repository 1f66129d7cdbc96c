import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '~/http/context.server';
import { jsonAnswer } from '~/http/json.server';
import { asOfParam } from '~/http/programme-address.server';
import { readProgramme } from '~/services/programme/readProgramme.server';
import { programmeRendition } from '~/ui/programme/programme-rendition';

/** A programme by its address as JSON, as of the day that is asked; the current one too. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const view = await readProgramme(ctx, params.slug ?? '', asOfParam(request, ctx.today));
  return jsonAnswer(view && programmeRendition(view));
}
