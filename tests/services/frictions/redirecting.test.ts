import { expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { findFriction } from 'db/repositories/frictions';
import { redirectFriction } from '~/services/frictions/redirectFriction.server';
import { describeOnBothEngines } from '../../support/database';
import { as, plantStartup } from '../../support/planted-startup';
import { plantFriction, plantPeople } from './plant';

describeOnBothEngines('a friction that is already answered', (home) => {
  it('is sent to a startup by its slug, its name or its page, or to an address of elsewhere', async () => {
    const { db } = home;
    const people = await plantPeople(db);
    const { slug, startupId } = await plantStartup(db);
    const twin = await plantStartup(db);
    await db.execute(sql`update startup set name = 'Élan 62' where id = ${startupId}`);
    const to = async (target: string) => {
      const friction = await plantFriction(db, people, 'in_triage');
      const words = 'Ce service le fait déjà.';
      const outcome = await redirectFriction(as(db, people.staff), { ...friction, target, words });
      const row = await findFriction(db, friction.id);
      return outcome.ok ? (row?.redirectedToStartupId ?? row?.redirectedToUrl) : outcome.refusal;
    };
    expect(await to(slug.toUpperCase())).toBe(startupId);
    expect(await to('Élan 62')).toBe(startupId);
    expect(await to(`http://relais.test/startups/${slug}/jalons`)).toBe(startupId);
    expect(await to('http://relais.test/startups/inconnue')).toBe('startup-unknown');
    expect(await to('https://service.exemple/startups/x')).toBe(
      'https://service.exemple/startups/x',
    );
    expect(await to('https://relais.test.exemple/startups/x')).toContain('exemple');
    await db.execute(sql`update startup set name = 'Élan 62' where id = ${twin.startupId}`);
    expect(await to('Élan 62'), 'two bear that name').toBe('startup-unknown');
  });
});
