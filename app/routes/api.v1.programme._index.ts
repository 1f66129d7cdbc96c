import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '~/http/context.server';
import { jsonAnswer } from '~/http/json.server';
import { asOfParam } from '~/http/programme-address.server';
import { readProgramme } from '~/services/programme/readProgramme.server';
import { programmeRendition } from '~/ui/programme/programme-rendition';

/** The current programme as JSON, as of the day that is asked. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const view = await readProgramme(ctx, null, asOfParam(request, ctx.today));
  return jsonAnswer(view && programmeRendition(view));
}
