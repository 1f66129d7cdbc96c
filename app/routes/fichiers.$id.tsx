import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileParam, notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { fileResponse, whileStorageAnswers } from '~/http/serve-file.server';
import { readAttachment } from '~/services/frictions/readAttachment.server';
import { readStartupFile } from '~/services/milestones/readStartupFile.server';

/** A file that somebody uploaded to a startup or a friction, for whoever may read it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const id = fileParam(params.id);
  for (const read of [readStartupFile, readAttachment]) {
    const file = await whileStorageAnswers(context, () => read(ctx, context.storage, id));
    if (file.ok) return fileResponse(file.value);
  }
  return notFound();
}
