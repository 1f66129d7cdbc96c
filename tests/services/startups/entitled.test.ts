import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { addDays, dayInParis } from '~/domain/shared/day';
import { endMission } from '~/services/startups/endMission.server';
import { nameOwner } from '~/services/startups/nameOwner.server';
import { prolongMission } from '~/services/startups/prolongMission.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup } from '../../support/planted-startup';

const FORBIDDEN = { ok: false, refusal: 'forbidden' };

describeOnBothEngines('a startup', (home) => {
  it('has missions that its team prolongs, and that its team and staff end', async () => {
    const mine = await plantStartup(home.db);
    const [stay] = await rowsOf<{ id: number }>(
      home.db,
      sql`select id from mission where startup_id = ${mine.startupId} and account_id = ${mine.developer.id}`,
    );
    const lastDay = addDays(dayInParis(NOW), 30);
    const end = { slug: mine.slug, missionId: stay?.id ?? 0, seenLastDay: null, lastDay };
    const longer = {
      ...end,
      seenLastDay: lastDay,
      lastDay: addDays(lastDay, 1),
      outOfBandReason: '',
    };
    const outsiders = [mine.sponsor, mine.signer, mine.ownersAgent, mine.stranger, null];
    for (const who of outsiders) {
      expect(await endMission(as(home.db, who), end)).toMatchObject(FORBIDDEN);
    }
    expect(await endMission(as(home.db, mine.developer), end)).toMatchObject({ ok: true });
    // Prolonging keeps somebody on a team: that is the team's word, never staff's.
    for (const who of [...outsiders, mine.staff]) {
      expect(await prolongMission(as(home.db, who), longer)).toMatchObject(FORBIDDEN);
    }
    const unseen = { ...longer, seenLastDay: null };
    const team = as(home.db, mine.developer);
    expect(await prolongMission(team, unseen)).toMatchObject({ refusal: 'conflict' });
    expect(await prolongMission(team, longer)).toMatchObject({ ok: true });
    const shorter = { ...end, seenLastDay: longer.lastDay };
    expect(await endMission(as(home.db, mine.staff), shorter)).toMatchObject({ ok: true });
  });

  it('has its owner named by staff, while it is live and no handover runs', async () => {
    const mine = await plantStartup(home.db, { phase: 'consolidation' });
    const form = {
      slug: mine.slug,
      version: 1,
      ownerText: '',
      ownerMissingReason: 'Deux candidats',
    };
    for (const who of [mine.intrapreneur, mine.sponsor, mine.signer, mine.stranger, null]) {
      expect(await nameOwner(as(home.db, who), form)).toMatchObject(FORBIDDEN);
    }
    const staff = as(home.db, mine.staff);
    await home.db.execute(
      sql`insert into handover (startup_id, receiver_id, created_at) values (${mine.startupId}, ${mine.ownerId}, now())`,
    );
    expect(await nameOwner(staff, form)).toMatchObject({ refusal: 'handover-running' });
    await home.db.execute(
      sql`update handover set state = 'cancelled' where startup_id = ${mine.startupId}`,
    );
    expect(await nameOwner(staff, { ...form, ownerMissingReason: '' })).toMatchObject({
      refusal: 'owner-unexplained',
    });
    expect(await nameOwner(staff, form)).toMatchObject({ ok: true });
    const closed = await plantStartup(home.db, { phase: 'abandon' });
    expect(await nameOwner(staff, { ...form, slug: closed.slug })).toMatchObject({
      refusal: 'startup-not-live',
    });
  });
});
