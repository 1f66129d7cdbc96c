import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '~/http/context.server';
import { jsonAnswer } from '~/http/json.server';
import { actionParam, asOfParam } from '~/http/programme-address.server';
import { readAction } from '~/services/programme/readAction.server';
import { actionRendition } from '~/ui/programme/programme-rendition';

/** An action of the current programme as JSON, with its whole history. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const asked = asOfParam(request, ctx.today);
  const view = await readAction(ctx, null, actionParam(params.number), asked);
  return jsonAnswer(view && actionRendition(view));
}
