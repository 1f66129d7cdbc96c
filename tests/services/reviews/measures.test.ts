import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { day } from '~/domain/shared/day';
import { readDesk } from '~/services/reviews/readDesk.server';
import { readDossier } from '~/services/reviews/readDossier.server';
import { describeOnBothEngines } from '../../support/database';
import { as, plantStartup } from '../../support/planted-startup';
import { plan } from './plan';

describeOnBothEngines('what the other rooms add to a dossier', (home) => {
  it('is told as it was known at the freeze; what lies between the parties is left out of what becomes public', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const id = await plan(db, mine, day('2026-04-02'));
    const by = mine.developer.id;
    const line = (week: string, words: string, audience: string, at: string) =>
      db.execute(sql`insert into log_line (startup_id, week_on, words, audience, author_id, written_at)
        values (${mine.startupId}, ${week}, ${words}, ${audience}, ${by}, ${at})`);
    await line('2026-03-09', 'Première famille aidée.', 'everyone', '2026-03-12T09:00:00Z');
    await line('2026-03-16', 'Un désaccord avec le porteur.', 'parties', '2026-03-18T09:00:00Z');
    await line('2026-03-23', 'Après le gel.', 'everyone', '2026-03-26T09:00:00Z');
    await db.execute(sql`insert into indicator (startup_id, kind, name, unit, direction, created_at)
      values (${mine.startupId}, 'usage', 'Demandes déposées', 'demandes', 'up', '2026-03-12T09:00:00Z')`);
    for (const [on, value, at] of [
      ['2026-03-01', 12, '2026-03-12T09:00:00Z'],
      ['2026-03-20', 118, '2026-03-20T09:00:00Z'],
      ['2026-03-25', 999, '2026-03-26T09:00:00Z'],
    ] as const) {
      await db.execute(sql`insert into indicator_value (indicator_id, measured_on, value, origin, source, recorded_at, recorded_by_id)
        select id, ${on}, ${value}, 'hand', 'relevé', ${at}, ${by} from indicator where startup_id = ${mine.startupId}`);
    }
    const later = new Date('2026-03-30T09:00:00Z');
    const page = await readDossier(as(db, mine.sponsor, later), mine.slug, id);
    const told = JSON.stringify(page?.dossier?.document.sections);
    for (const words of ['Première famille aidée.', 'Demandes déposées', '12', '118']) {
      expect(told).toContain(words);
    }
    for (const words of ['Un désaccord', 'Après le gel.', '999']) expect(told).not.toContain(words);
    const ids = page?.dossier?.document.sections.map((section) => section.id) ?? [];
    expect(ids).toEqual([
      'standing',
      'ask',
      'frictions',
      'team',
      'milestones',
      'indicators',
      'log',
      'money',
      'impact',
    ]);
    const desk = await readDesk(as(db, mine.sponsor, later));
    expect(desk?.money[0]?.figure).toEqual({
      name: 'Demandes déposées',
      unit: 'demandes',
      value: 999,
    });
  });
});
