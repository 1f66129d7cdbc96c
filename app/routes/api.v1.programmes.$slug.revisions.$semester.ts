import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '~/http/context.server';
import { jsonAnswer } from '~/http/json.server';
import { revisionAddress } from '~/http/programme-revision-address.server';
import { gatherEdition } from '~/services/programme/gatherEdition.server';
import { editionRendition } from '~/ui/programme/edition-rendition';

/** An edition of a programme as JSON, whole; also a text under consultation. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const edition = await gatherEdition(ctx, revisionAddress(params));
  return jsonAnswer(edition && editionRendition(edition, ctx.publicUrl));
}
