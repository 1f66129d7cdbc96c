import { startupRecord } from 'db/repositories/startups';
import type { Notice } from '~/domain/outbox/notice';
import type { Standing } from '~/domain/startups/standing';
import { letterLink } from '~/services/accounts/letterLink.server';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import type { Letter } from '~/wording/reviews-mail';

/** Where a sponsor's letters lead. */
const DESK = '/bureau';

/** What a letter to one person is written from. */
export interface LetterTo extends Letter {
  readonly accountId: number;
}

/** How a letter is written for its reader. */
export type Write = (letter: LetterTo) => Pick<Notice, 'subject' | 'body'>;

/**
 * Step of an act about a committee that queues one letter to each of those people but the one who acts: to a sponsor
 * with the link that opens their desk, to anybody else with the address of the page below the startup's committees.
 */
export async function writeTo(
  ctx: Context,
  acting: Acting,
  { startupId, slug, sponsorIds }: Standing,
  page: string,
  people: readonly number[],
  write: Write,
): Promise<void> {
  const { name } = await startupRecord(acting.tx, startupId);
  for (const accountId of new Set(people)) {
    if (accountId === ctx.actor?.id) continue;
    const toSponsor = sponsorIds.includes(accountId);
    const link = toSponsor
      ? await letterLink(ctx, acting, accountId, DESK)
      : `${ctx.publicUrl}/startups/${slug}/comites${page}`;
    acting.notify({ accountId, ...write({ accountId, name, link, toSponsor }) });
  }
}
