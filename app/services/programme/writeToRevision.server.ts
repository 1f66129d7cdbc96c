import { authorsGathered } from 'db/repositories/programme-proposals';
import { collegeMembers } from 'db/repositories/programme-votes';
import type { Notice } from '~/domain/outbox/notice';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import type { AboutRevision } from '~/wording/programme-revisions-mail';
import type { HeldRevision } from './holdRevision.server';

/** Step of an act on a revision that queues one e-mail to every member of both colleges and to whoever proposed a change that it holds, but the one who acts. */
export async function writeToRevision(
  ctx: Context,
  { tx, notify }: Acting,
  { revision, programme, base }: HeldRevision,
  write: (about: AboutRevision) => Pick<Notice, 'subject' | 'body'>,
): Promise<void> {
  const members = (await collegeMembers(tx)).map(({ id }) => id);
  const authors = await authorsGathered(tx, revision.id);
  const link = `${ctx.publicUrl}${base}/revisions/${revision.semester}`;
  const notice = write({ programme: programme.name, semester: revision.semester, link });
  for (const accountId of new Set([...members, ...authors])) {
    if (accountId !== ctx.actor?.id) notify({ accountId, ...notice });
  }
}
