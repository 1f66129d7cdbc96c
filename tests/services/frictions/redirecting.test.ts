import { expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { findFriction } from 'db/repositories/frictions';
import { frictionSheetRows } from 'db/repositories/frictions-sheet';
import { surroundingsOf } from 'db/repositories/frictions-page';
import { actsOfFriction } from 'db/repositories/frictions-thread';
import { readResource } from '~/services/resources/readResource.server';
import { reopenFriction } from '~/services/frictions/reopenFriction.server';
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

  it('is sent to a resource of the common base, which its page, its thread and its sheet say', async () => {
    const { db } = home;
    const people = await plantPeople(db);
    const { slug: startup } = await plantStartup(db);
    const resources = await rowsOf<{ id: number }>(
      db,
      sql`insert into resource (slug, kind, name, producer_id, purpose, audience, access_conditions, maturity, published_at, changed_at)
        select slug, 'api', name, (select min(id) from organisation), 'Sert.', 'Tous.', 'Libre.', 'stable', now(), now()
        from (values ('paiement', 'Paiement en ligne'), (${startup}, 'Autre')) as given (slug, name) returning id`,
    );
    const resource = resources[0]?.id;
    const to = async (target: string) => {
      const friction = await plantFriction(db, people, 'qualified');
      const words = 'Cette ressource le fait déjà.';
      const outcome = await redirectFriction(as(db, people.staff), { ...friction, target, words });
      return { id: friction.id, refusal: outcome.ok ? null : outcome.refusal };
    };
    expect(await to(startup)).toMatchObject({ refusal: 'target-ambiguous' });
    expect(await to(`http://relais.test/startups/${startup}`)).toMatchObject({ refusal: null });
    expect(await to('http://relais.test/ressources/rien')).toMatchObject({
      refusal: 'startup-unknown',
    });
    for (const target of [
      'paiement',
      'PAIEMENT EN LIGNE',
      'http://relais.test/ressources/paiement',
    ]) {
      const { id } = await to(target);
      expect(await findFriction(db, id), target).toMatchObject({
        state: 'redirected',
        redirectedToResourceId: resource,
        redirectedToStartupId: null,
        redirectedToUrl: null,
      });
      const there = { kind: 'resource', slug: 'paiement', name: 'Paiement en ligne' };
      expect((await surroundingsOf(db, id)).redirectedTo).toEqual(there);
      const [told] = await actsOfFriction(db, id, ['friction.redirected']);
      expect(told?.sentTo).toEqual(there);
      const [row] = await frictionSheetRows(db, [id], false);
      expect(row?.redirectedTo).toBe('Paiement en ligne');
      expect((await readResource(as(db, null), 'paiement'))?.answered[0]?.id).toBe(id);
    }
    const letters = await rowsOf<{ body: string }>(
      db,
      sql`select body from outbox_message where body like '%Paiement en ligne%'`,
    );
    expect(letters[0]?.body).toContain('http://relais.test/ressources/paiement');
    const { id } = await to('paiement');
    const { version } = (await findFriction(db, id)) ?? { version: 0 };
    const reopening = { id, version, words: 'Elle ne convient pas.' };
    expect(await reopenFriction(as(db, people.staff), reopening)).toMatchObject({ ok: true });
    expect(await findFriction(db, id)).toMatchObject({ redirectedToResourceId: null });
    const nowhere = sql`update friction set state = 'redirected' where id = ${id}`;
    await expect(db.execute(nowhere)).rejects.toThrow();
    const nothing = sql`update friction set redirected_to_resource_id = 999999 where id = ${id}`;
    await expect(db.execute(nothing)).rejects.toThrow();
  });
});
