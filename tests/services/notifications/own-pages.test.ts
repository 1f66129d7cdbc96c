import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { organisation } from 'db/schema/organisations';
import { dayInParis } from '~/domain/shared/day';
import { engagement } from 'db/schema/startups';
import { readOwnPages } from '~/services/notifications/readOwnPages.server';
import { describeOnBothEngines } from '../../support/database';
import { NOW, plantStartup } from '../../support/planted-startup';

describeOnBothEngines('the pages of one’s own in the menu', (home) => {
  it('are a desk for today’s sponsors, and a budget calendar for whoever acts for a funder', async () => {
    const mine = await plantStartup(home.db);
    const [funder] = await home.db
      .select({ slug: organisation.slug })
      .from(organisation)
      .where(eq(organisation.id, mine.funderId));
    const fundersSlug = funder?.slug;
    expect(await readOwnPages(home.db, mine.sponsor)).toEqual({ isSponsor: true, fundersSlug });
    expect(await readOwnPages(home.db, mine.stranger)).toEqual({ isSponsor: false, fundersSlug });
    for (const who of [mine.staff, mine.intrapreneur, mine.ownersAgent]) {
      expect(await readOwnPages(home.db, who)).toEqual({ isSponsor: false, fundersSlug: null });
    }
    const asked = { ...mine.stranger, attachment: 'requested' } as const;
    expect(await readOwnPages(home.db, asked)).toMatchObject({ fundersSlug: null });

    await home.db
      .update(engagement)
      .set({ endedOn: dayInParis(NOW), endedReason: 'Muté' })
      .where(eq(engagement.startupId, mine.startupId));
    // Its envelope is still there, whose orders its calendar closes.
    expect(await readOwnPages(home.db, mine.sponsor)).toEqual({ isSponsor: false, fundersSlug });
  });
});
