import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/account';
import { acceptHandover } from '~/services/handover/acceptHandover.server';
import { answerPlan } from '~/services/handover/answerPlan.server';
import { prepareHandover } from '~/services/handover/prepareHandover.server';
import { readHandover } from '~/services/handover/readHandover.server';
import { refuseHandover } from '~/services/handover/refuseHandover.server';
import { writePlan } from '~/services/handover/writePlan.server';
import { readTasks } from '~/services/notifications/readTasks.server';
import { describeOnBothEngines, type TestDatabase } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const YEARS = [2027, 2028, 2029].map((year) => ({ year, cents: 8_000_000, paidBy: 'Le porteur' }));
const PLAN = {
  ...{ vision: 'Partout.', scenarios: 'Deux agents.', fallback: 'Un marché.' },
  ...{ organisation: 'La direction.', years: YEARS, days: [] },
};

async function version(home: TestDatabase, mine: PlantedStartup): Promise<number> {
  const page = await readHandover(as(home.db, mine.staff), mine.slug);
  return page?.handover?.version ?? 0;
}

describeOnBothEngines('what a handover asks of its parties', (home) => {
  const waitingFor = async (who: Actor) =>
    (await readTasks(as(home.db, who))).map(({ kind }) => kind);

  it('is the owner’s approval of the plan, version by version', async () => {
    const mine = await plantStartup(home.db, { phase: 'consolidation' });
    expect(await waitingFor(mine.ownersAgent)).not.toContain('approve-plan');
    const write = (of: number) =>
      writePlan(as(home.db, mine.developer), mine.slug, { ...PLAN, version: of });
    expect(await write(0)).toMatchObject({ ok: true });
    expect(await waitingFor(mine.ownersAgent)).toContain('approve-plan');
    for (const who of [mine.developer, mine.sponsor, mine.stranger]) {
      expect(await waitingFor(who)).not.toContain('approve-plan');
    }
    const yes = { version: 1, words: '', approves: true };
    expect(await answerPlan(as(home.db, mine.ownersAgent), mine.slug, yes)).toMatchObject({
      ok: true,
    });
    expect(await waitingFor(mine.ownersAgent)).not.toContain('approve-plan');
    expect(await write(1)).toMatchObject({ ok: true });
    expect(await waitingFor(mine.ownersAgent)).toContain('approve-plan');
    await home.db.execute(
      sql`update startup_phase set phase = 'construction' where startup_id = ${mine.startupId} and ends_on is null`,
    );
    expect(await waitingFor(mine.ownersAgent)).not.toContain('approve-plan');
  });

  it('is the whole once every item is accepted, then a new start once it is refused', async () => {
    const mine = await plantStartup(home.db, { phase: 'consolidation' });
    await prepareHandover(as(home.db, mine.developer), mine.slug);
    expect(await waitingFor(mine.ownersAgent)).not.toContain('accept-handover');
    await home.db.execute(sql`update handover_item set evidence = 'Voir le dépôt.',
      provided_at = ${NOW.toISOString()}::timestamptz, accepted_at = ${NOW.toISOString()}::timestamptz
      where handover_id in (select id from handover where startup_id = ${mine.startupId})`);
    expect(await waitingFor(mine.ownersAgent)).toContain('accept-handover');
    expect(await waitingFor(mine.developer)).not.toContain('accept-handover');
    const owner = as(home.db, mine.ownersAgent);
    const whole = { version: await version(home, mine) };
    expect(await acceptHandover(owner, mine.slug, whole)).toMatchObject({ ok: true });
    expect(await waitingFor(mine.ownersAgent)).not.toContain('accept-handover');
    expect(await waitingFor(mine.developer)).not.toContain('resume-handover');
    const no = { version: await version(home, mine), reason: 'Le poste n’est pas pourvu.' };
    expect(await refuseHandover(owner, mine.slug, no)).toMatchObject({ ok: true });
    expect(await waitingFor(mine.developer)).toContain('resume-handover');
    expect(await waitingFor(mine.ownersAgent)).not.toContain('resume-handover');
  });
});
