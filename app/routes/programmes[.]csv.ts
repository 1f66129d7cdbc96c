import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { readProgrammes } from '~/services/programme/readProgrammes.server';
import { programmeColumns } from '~/ui/programme/programme-sheet';

/** Every programme with what it came to. */
export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const { lines } = await readProgrammes(ctx);
  return csvAnswer({ name: 'programmes', day: ctx.today }, programmeColumns(ctx.publicUrl), [
    lines,
  ]);
}
