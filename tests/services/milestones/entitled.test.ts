import { expect, it } from 'vitest';
import { addDays, dayInParis } from '~/domain/shared/day';
import { closeMilestone } from '~/services/milestones/closeMilestone.server';
import { moveMilestone } from '~/services/milestones/moveMilestone.server';
import { planMilestone } from '~/services/milestones/planMilestone.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup } from '../../support/planted-startup';

describeOnBothEngines('a milestone', (home) => {
  it('is moved and closed by the team and staff, on the version that they saw', async () => {
    const mine = await plantStartup(home.db);
    const dueOn = addDays(dayInParis(NOW), 10);
    const plan = { slug: mine.slug, title: 'Première version', description: '', dueOn };
    const planned = await planMilestone(as(home.db, mine.developer), plan);
    const milestoneId = planned.ok ? planned.value : 0;
    const seen = { slug: mine.slug, milestoneId, version: 1, reason: 'Retard.' };
    const later = addDays(dueOn, 7);
    const cancel = { ...seen, how: 'cancel' } as const;
    for (const who of [mine.sponsor, mine.signer, mine.ownersAgent, mine.stranger, null]) {
      const ctx = as(home.db, who);
      const forbidden = { ok: false, refusal: 'forbidden' };
      expect(await moveMilestone(ctx, { ...seen, dueOn: later })).toMatchObject(forbidden);
      expect(await closeMilestone(ctx, cancel)).toMatchObject(forbidden);
    }
    const team = as(home.db, mine.developer);
    expect(await moveMilestone(team, { ...seen, dueOn: later })).toMatchObject({ ok: true });
    expect(await closeMilestone(team, cancel)).toMatchObject({ refusal: 'conflict' });
    expect(await closeMilestone(team, { ...cancel, version: 2 })).toMatchObject({ ok: true });
  });
});
