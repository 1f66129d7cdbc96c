import { startupRecord } from 'db/repositories/startups';
import { peopleToTell } from 'db/repositories/startups-people';
import type { Notice } from '~/domain/outbox/notice';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** What an e-mail about a startup needs to name it and to link to it. */
export interface AboutStartup {
  readonly name: string;
  readonly slug: string;
  readonly publicUrl: string;
}

/** Step of an act that queues one e-mail to everybody around a startup (team, sponsors, whoever signs for its owner) but the one who acts. */
export async function tellAround(
  ctx: Context,
  { tx, notify }: Acting,
  startupId: number,
  write: (about: AboutStartup) => Pick<Notice, 'subject' | 'body'>,
): Promise<void> {
  const { name, slug } = await startupRecord(tx, startupId);
  const notice = write({ name, slug, publicUrl: ctx.publicUrl });
  for (const accountId of await peopleToTell(tx, startupId, ctx.today)) {
    if (accountId !== ctx.actor?.id) notify({ accountId, ...notice });
  }
}
