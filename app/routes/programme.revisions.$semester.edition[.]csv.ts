import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { revisionAddress } from '~/http/programme-revision-address.server';
import { gatherEdition } from '~/services/programme/gatherEdition.server';
import { editionColumns } from '~/ui/programme/programme-sheet';

/** An edition as a spreadsheet, whole; also a text that is not adopted yet. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const edition = (await gatherEdition(ctx, revisionAddress(params))) ?? notFound();
  const { programme, revision, actions } = edition;
  const name = `${programme.slug}-${revision.semester}`;
  const about = { name, day: revision.adoptedOn ?? ctx.today };
  return csvAnswer(about, editionColumns(ctx.publicUrl, edition), [actions]);
}
