import { beforeAll, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { voicesOfFamily } from 'db/repositories/frictions-supports';
import { organisationBySlug } from 'db/repositories/organisations';
import { account } from 'db/schema/accounts';
import { plantReference } from 'db/seed/reference';
import type { Actor } from '~/domain/accounts/account';
import { readFilters } from '~/domain/frictions/filters';
import { countInhabitants } from '~/services/frictions/countInhabitants.server';
import { editSupport } from '~/services/frictions/editSupport.server';
import { mergeFriction } from '~/services/frictions/mergeFriction.server';
import { readMap } from '~/services/frictions/readMap.server';
import { readReach } from '~/services/frictions/readReach.server';
import { saveDraft } from '~/services/frictions/saveDraft.server';
import { submitFriction } from '~/services/frictions/submitFriction.server';
import { supportFriction } from '~/services/frictions/supportFriction.server';
import { unmergeFriction } from '~/services/frictions/unmergeFriction.server';
import { withdrawSupport } from '~/services/frictions/withdrawSupport.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { draft, good, plantPeople, type People } from './plant';

describeOnBothEngines('the reach of a friction', (home) => {
  let people: People;
  const agents = new Map<string, Actor>();

  beforeAll(async () => {
    await plantReference(home.db, { only: ['62', '59', '35'] });
    people = await plantPeople(home.db);
  });

  /** A confirmed agent of that organisation. */
  async function agentOf(slug: string): Promise<Actor> {
    const known = agents.get(slug);
    if (known !== undefined) return known;
    const place = await organisationBySlug(home.db, slug);
    const values = {
      name: `Agent ${slug}`,
      organisationId: place?.id ?? 0,
      attachment: 'confirmed' as const,
      maySign: false,
      roles: [],
    };
    const [row] = await home.db
      .insert(account)
      .values({ ...values, email: `${slug}@exemple.test`, createdAt: NOW })
      .returning({ id: account.id });
    const actor = { ...values, id: row?.id ?? 0 };
    agents.set(slug, actor);
    return actor;
  }

  async function propose(slug: string): Promise<{ id: number; version: number }> {
    const ctx = as(home.db, await agentOf(slug));
    const { id } = good(await saveDraft(ctx, draft()));
    good(await submitFriction(ctx, { id, version: 1 }));
    return { id, version: 2 };
  }

  async function join(slug: string, id: number, territory = ''): Promise<void> {
    const said = { id, evidence: 'Ici aussi.', peoplePerYear: null, territory };
    good(await supportFriction(as(home.db, await agentOf(slug)), said));
  }

  /** What the page of a friction tells; selection day counts the same inhabitants for all its candidates at once. */
  const reach = async (id: number, who: Actor | null = people.staff) => {
    const told = await readReach(as(home.db, who), await voicesOfFamily(home.db, id));
    const counted = await countInhabitants(home.db, [id]);
    expect(counted.get(id) ?? null).toBe(told.inhabitants);
    return told;
  };
  const population = async (slug: string) =>
    (await organisationBySlug(home.db, slug))?.population ?? 0;

  it('counts a commune, its EPCI, its département and its région as the région', async () => {
    const { id } = await propose('commune-62041');
    expect((await reach(id)).inhabitants).toBe(await population('commune-62041'));
    const wider = ['epci-200033579', 'departement-62', 'region-32'];
    for (const slug of wider) {
      await join(slug, id);
      expect((await reach(id)).inhabitants).toBe(await population(slug));
    }
    const { departements, withoutTerritory } = await reach(id);
    expect(departements.map(({ code }) => code)).toEqual(['02', '59', '60', '62', '80']);
    expect(departements.find(({ code }) => code === '62')?.organisations).toBe(4);
    expect(withoutTerritory).toBe(0);
  });

  it('counts an EPCI that lies in two départements once with either of them', async () => {
    const [crossing] = await rowsOf<{ slug: string; home: string; beyond: number }>(
      home.db,
      sql`select epci.slug, epci.departement_code as home, sum(member.population)::int as beyond
          from organisation as epci join organisation as member on member.kind = 'commune' and member.epci_code = epci.code
          where epci.kind = 'epci' and epci.departement_code in ('62', '59') and member.departement_code <> epci.departement_code
          group by epci.slug, epci.departement_code order by epci.slug limit 1`,
    );
    if (crossing === undefined) throw new Error('an EPCI lies across the Nord and Pas-de-Calais');
    const { id } = await propose(crossing.slug);
    await join(`departement-${crossing.home}`, id);
    expect((await reach(id)).inhabitants).toBe(
      (await population(`departement-${crossing.home}`)) + crossing.beyond,
    );
  });

  it('counts the proposers of merged frictions, and gives them back', async () => {
    const target = await propose('departement-62');
    const merged = await propose('commune-35288');
    await join('departement-35', merged.id);
    const alone = await reach(target.id);
    const staff = as(home.db, people.staff);
    await home.db.execute(
      sql`update friction set state = 'in_triage' where id in (${target.id}, ${merged.id})`,
    );
    good(await mergeFriction(staff, { ...merged, targetId: target.id, words: 'La même.' }));
    expect((await reach(target.id)).inhabitants).toBe(
      (await population('departement-62')) + (await population('departement-35')),
    );
    const version = merged.version + 1;
    good(await unmergeFriction(staff, { id: merged.id, version, words: 'Non.' }));
    expect(await reach(target.id)).toEqual(alone);
  });

  it('takes the named part of a collectivité, and refuses more than its own', async () => {
    const { id } = await propose('commune-62041');
    const arras = as(home.db, await agentOf('epci-200033579'));
    const said = { id, evidence: 'x', peoplePerYear: null };
    const beyond = await supportFriction(arras, { ...said, territory: 'Pas-de-Calais (62)' });
    expect(beyond).toMatchObject({ refusal: 'territory-outside', field: 'territory' });
    expect(await supportFriction(arras, { ...said, territory: 'Atlantide' })).toMatchObject({
      refusal: 'territory-unknown',
    });
    await join('departement-62', id, 'Lens (62498)');
    expect((await reach(id)).inhabitants).toBe(
      (await population('commune-62041')) + (await population('commune-62498')),
    );
  });

  it('says who speaks of no territory, and a pilot must have one', async () => {
    const { id } = await propose('commune-62041');
    const dinsic = as(home.db, people.staff);
    const said = { id, evidence: 'x', peoplePerYear: null };
    const pilot = await supportFriction(dinsic, { ...said, pilot: true });
    expect(pilot).toMatchObject({ refusal: 'pilot-needs-territory' });
    good(await supportFriction(dinsic, said));
    expect(await reach(id)).toMatchObject({
      withoutTerritory: 1,
      inhabitants: await population('commune-62041'),
    });
    const again = { ...said, territory: 'Lens (62498)', pilot: true, version: 1 };
    const rest = { minutesEach: null, eurosEachCents: null, evidenceSource: '' };
    const contact = { name: '', email: '', phone: '' };
    good(await editSupport(dinsic, { ...again, ...rest, contact }));
    const view = await reach(id);
    expect(view.withoutTerritory).toBe(0);
    expect(view.departements).toMatchObject([{ code: '62', pilot: true }]);
    good(await withdrawSupport(dinsic, { id }));
    expect((await reach(id)).departements).toMatchObject([{ code: '62', pilot: false }]);
  });

  it('puts each friction of a list on the map once, as far as the reader may see it', async () => {
    const place = as(home.db, await agentOf('departement-35'));
    const before = await readMap(place, readFilters(new URLSearchParams('theme=vie-locale')));
    expect(before).toEqual({ departements: [], regions: [], national: 0, total: 0 });
    for (const territory of ['Saint-Malo (35288)', 'Bretagne (53)', '']) {
      const { id } = good(await saveDraft(place, draft({ territory, theme: 'vie-locale' })));
      good(await submitFriction(place, { id, version: 1 }));
    }
    const map = await readMap(place, readFilters(new URLSearchParams('theme=vie-locale')));
    expect(map.total).toBe(3);
    expect(map.national).toBe(1);
    expect(map.regions).toMatchObject([{ slug: 'region-53', frictions: 1 }]);
    expect(map.departements).toMatchObject([
      { code: '22', frictions: 0, inRegion: 1 },
      { code: '29', frictions: 0, inRegion: 1 },
      { code: '35', frictions: 1, inRegion: 1 },
      { code: '56', frictions: 0, inRegion: 1 },
    ]);
    const visitor = as(home.db, null);
    expect((await readMap(visitor, readFilters(new URLSearchParams('')))).total).toBe(0);
  });
});
