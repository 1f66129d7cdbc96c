import { concernedBy } from 'db/repositories/programme-people';
import { collegeMembers } from 'db/repositories/programme-votes';
import type { Notice } from '~/domain/outbox/notice';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import type { AboutRevision } from '~/wording/programme-revisions-mail';
import type { HeldRevision } from './holdRevision.server';

/** Step of an act on a revision that queues one e-mail to each person whom it concerns, members of both colleges first, but the one who acts. */
export async function writeToRevision(
  ctx: Context,
  { tx, notify }: Acting,
  { revision, programme, base }: HeldRevision,
  write: (about: AboutRevision, accountId: number) => Pick<Notice, 'subject' | 'body'>,
): Promise<void> {
  const members = (await collegeMembers(tx)).map(({ id }) => id);
  const others = await concernedBy(tx, revision.id);
  const link = `${ctx.publicUrl}${base}/revisions/${revision.semester}`;
  const about = { programme: programme.name, semester: revision.semester, link };
  for (const accountId of new Set([...members, ...others])) {
    if (accountId !== ctx.actor?.id) notify({ accountId, ...write(about, accountId) });
  }
}
