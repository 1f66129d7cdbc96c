import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '~/http/context.server';
import { fileAwayPage } from '~/http/file-away.server';
import { fileResponse, whileStorageAnswers } from '~/http/serve-file.server';
import { readAttachment } from '~/services/frictions/readAttachment.server';
import { readStartupFile } from '~/services/milestones/readStartupFile.server';

const FILE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A file that somebody uploaded to a startup or a friction, for whoever may read it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const id = params.id ?? '';
  for (const read of FILE_ID.test(id) ? [readStartupFile, readAttachment] : []) {
    const file = await whileStorageAnswers(context, request, () => read(ctx, context.storage, id));
    if (file.ok) return fileResponse(file.value);
  }
  return fileAwayPage('not-found', request, ctx.actor !== null);
}
