import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Db } from 'db/client';
import { insertSession } from 'db/repositories/accounts-sessions';
import { account } from 'db/schema/accounts';
import { organisation } from 'db/schema/organisations';
import { engagement } from 'db/schema/startups';
import type { Actor } from '~/domain/accounts/account';
import { dayInParis } from '~/domain/shared/day';
import { readSignedIn } from '~/services/accounts/readSignedIn.server';
import { describeOnBothEngines } from '../../support/database';
import { NOW, plantStartup } from '../../support/planted-startup';

const LATER = new Date(NOW.getTime() + 1_000);

/** What the menu of a person leads to, once they have signed in. */
async function ownPages(db: Db, { id }: Actor) {
  const tokenHash = randomUUID();
  await db.transaction((tx) =>
    insertSession(tx, { tokenHash, accountId: id, createdAt: NOW, expiresAt: LATER }),
  );
  const signedIn = await readSignedIn(db, tokenHash, NOW);
  expect(signedIn?.actor.id).toBe(id);
  return signedIn?.ownPages;
}

describeOnBothEngines('the pages of one’s own in the menu', (home) => {
  it('are a desk for today’s sponsors, and a budget calendar for whoever acts for a funder', async () => {
    const mine = await plantStartup(home.db);
    const [funder] = await home.db
      .select({ slug: organisation.slug })
      .from(organisation)
      .where(eq(organisation.id, mine.funderId));
    const fundersSlug = funder?.slug;
    expect(await ownPages(home.db, mine.sponsor)).toEqual({ isSponsor: true, fundersSlug });
    expect(await ownPages(home.db, mine.stranger)).toEqual({ isSponsor: false, fundersSlug });
    for (const who of [mine.staff, mine.intrapreneur, mine.ownersAgent]) {
      expect(await ownPages(home.db, who)).toEqual({ isSponsor: false, fundersSlug: null });
    }
    await home.db
      .update(account)
      .set({ attachment: 'requested' })
      .where(eq(account.id, mine.stranger.id));
    expect(await ownPages(home.db, mine.stranger)).toMatchObject({ fundersSlug: null });

    await home.db
      .update(engagement)
      .set({ endedOn: dayInParis(NOW), endedReason: 'Muté' })
      .where(eq(engagement.startupId, mine.startupId));
    // Its envelope is still there, whose orders its calendar closes.
    expect(await ownPages(home.db, mine.sponsor)).toEqual({ isSponsor: false, fundersSlug });
  });
});
