import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { organisation } from 'db/schema/organisations';
import { plantReference } from 'db/seed/reference';
import type { Cursor } from '~/domain/shared/cursor';
import { isSiren } from '~/domain/shared/siren';
import { readOrganisation } from '~/services/organisations/readOrganisation.server';
import { searchOrganisations } from '~/services/organisations/searchOrganisations.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, plantStartup } from '../../support/planted-startup';
import { actsSoFar } from '../accounts/plant';

describeOnBothEngines('the register', (home) => {
  const search = async (q: string, page = 1) =>
    searchOrganisations(as(home.db, null), { q, kind: null, page });
  const first = async (q: string) => (await search(q)).rows[0]?.slug;

  it.each([
    ['pas de calais', 'departement-62'],
    ['PAS-DE-CALAIS', 'departement-62'],
    ['Brest metropole', 'epci-242900314'],
    ['rene metropol', 'epci-243500139'],
    ['rennes métropole', 'epci-243500139'],
    ['rennes', 'epci-243500139'],
    ['pau', 'epci-200067254'],
    ['ants', 'ants'],
    ['bretagne', 'region-53'],
    ['bretange', 'region-53'],
    ['saint martn vesubie', 'commune-06127'],
    ['communaute de comunes de granville', 'epci-200042604'],
    ['62', 'departement-62'],
    ['62041', 'commune-62041'],
    ['243 500 139', 'epci-243500139'],
    ['dinsic', 'dinsic'],
    ['association des maires', 'amf'],
    ['polynésie', 'collectivite-987'],
  ])('« %s » finds %s first', async (q, slug) => {
    expect(await first(q)).toBe(slug);
  });

  it('says when what it found only resembles, also on a second page, and finds nothing for nonsense', async () => {
    expect((await search('rennes')).resembling).toBe(false);
    expect((await search('rene metropol')).resembling).toBe(true);
    expect(await search('zzzzqqq')).toMatchObject({ rows: [], total: 0, resembling: false });
    expect(await search('rennes', 99)).toMatchObject({ rows: [], resembling: false });
  });

  it.each(['%', '_', "'", '\\', '%%% ___', 'é'.repeat(99), '  '])(
    'takes « %s » as it is',
    async (q) => {
      await expect(search(q)).resolves.toBeDefined();
    },
  );

  it.each(['', 'saint jean', 'saint martn'])(
    'pages of « %s » follow each other, forwards and backwards',
    async (q) => {
      const ctx = as(home.db, null);
      const read = (place: { cursor?: Cursor | null; page?: number }) =>
        searchOrganisations(ctx, { q, kind: null, pageSize: 2, ...place });
      const slugs = ({ rows }: { rows: readonly { slug: string }[] }) =>
        rows.map(({ slug }) => slug);
      const first = await read({});
      const second = await read({ cursor: first.after });
      expect(slugs(second)).toEqual(slugs(await read({ page: 2 })));
      expect(second.rows.length).toBeGreaterThan(0);
      expect(slugs(await read({ cursor: second.before }))).toEqual(slugs(first));
      expect(slugs(await read({ cursor: { way: 'after', id: 999_999_999 } }))).toEqual(
        slugs(first),
      );
      expect([first.before, first.total]).toEqual([null, second.total]);
    },
  );

  it('keeps to a kind, the populous first', async () => {
    const found = await searchOrganisations(as(home.db, null), { q: '', kind: 'commune', page: 1 });
    expect(found.rows[0]?.slug).toBe('commune-75056');
    const populations = found.rows.map(({ population }) => population ?? -1);
    expect(populations).toEqual([...populations].sort((a, b) => b - a));
    expect(found.rows.every(({ kind }) => kind === 'commune')).toBe(true);
  });

  it('has codes, figures and numbers that hold', async () => {
    const pasDeCalais = await readOrganisation(as(home.db, null), 'departement-62');
    expect(pasDeCalais?.organisation).toMatchObject({
      kind: 'departement',
      name: 'Département du Pas-de-Calais',
      siren: null,
    });
    const arras = await readOrganisation(as(home.db, null), 'commune-62041');
    expect(arras?.organisation).toMatchObject({ name: 'Arras', siren: '216200410' });
    expect(arras?.around.map(({ slug }) => slug)).toEqual([
      'epci-200033579',
      'departement-62',
      'region-32',
    ]);
    const [sum] = await rowsOf<{ population: number }>(
      home.db,
      sql`select sum(population)::int as population from organisation where kind = 'commune' and departement_code = '62'`,
    );
    expect(pasDeCalais?.organisation.population).toBe(sum?.population);
    const sirens = await home.db.select({ siren: organisation.siren }).from(organisation);
    expect(sirens.every(({ siren }) => siren === null || isSiren(siren))).toBe(true);
    expect(await readOrganisation(as(home.db, null), 'departement-00')).toBeNull();
  });

  it('is planted twice without a change, and refuses a number that is no SIREN', async () => {
    const before = await home.db.$count(organisation);
    await plantReference(home.db);
    expect(await home.db.$count(organisation)).toBe(before);
    const wrong = home.db
      .update(organisation)
      .set({ siren: '216200411' })
      .where(eq(organisation.slug, 'commune-62041'));
    await expect(wrong).rejects.toMatchObject({ cause: { code: '23514' } });
    expect(await actsSoFar(home.db)).toEqual([]);
  });
});

describeOnPostgres('the whole of France', (home) => {
  it('is there, and is searched through an index', async () => {
    const counts = await rowsOf<{ kind: string; count: number }>(
      home.db,
      sql`select kind, count(*)::int as count from organisation group by kind`,
    );
    const byKind = Object.fromEntries(counts.map(({ kind, count }) => [kind, count]));
    expect(byKind).toMatchObject({ region: 18, departement: 101, epci: 1_255, commune: 34_969 });
    // A freshly filled index keeps a list of pending entries, which makes the planner shun it until a vacuum.
    await home.db.execute(sql`vacuum analyze organisation`);
    for (const condition of [
      sql`search_name like '%metropole%'`,
      sql`'rene metropol' <% search_name`,
    ]) {
      const plan = await rowsOf<{ 'QUERY PLAN': string }>(
        home.db,
        sql`explain select id from organisation where ${condition}`,
      );
      expect(JSON.stringify(plan)).toContain('organisation_search');
    }
    const found = await searchOrganisations(as(home.db, null), {
      q: 'rene metropol',
      kind: null,
      page: 1,
    });
    expect(found.rows[0]?.slug).toBe('epci-243500139');
  });
});

describeOnBothEngines('an organisation’s page', (home) => {
  it('shows its startups and frictions, drafts to its own agents alone', async () => {
    const planted = await plantStartup(home.db);
    const [friction] = await rowsOf<{ slug: string; id: number }>(
      home.db,
      sql`select organisation.slug, organisation.id from friction join organisation on organisation.id = organisation_id where friction.id = ${planted.frictionId}`,
    );
    const { slug = '', id = 0 } = friction ?? {};
    await home.db.execute(
      sql`insert into friction (title, author_id, organisation_id, created_at) values ('Brouillon', ${planted.stranger.id}, ${id}, now())`,
    );
    await home.db.execute(
      sql`insert into friction (state, title, author_id, organisation_id, created_at, submitted_at) values ('submitted', 'Déposée', ${planted.stranger.id}, ${id}, now(), now())`,
    );
    const own = { ...planted.stranger, organisationId: id, attachment: 'confirmed' as const };
    const seen = async (actor: typeof own | null) =>
      (await readOrganisation(as(home.db, actor), slug))?.proposed.rows
        .map(({ title }) => title)
        .sort();
    const titles = await seen(null);
    expect(titles).not.toContain('Déposée');
    expect(await seen({ ...own, attachment: 'requested' as never })).toContain('Déposée');
    expect(await seen({ ...own, attachment: 'requested' as never })).not.toContain('Brouillon');
    expect(await seen(own)).toEqual(expect.arrayContaining(['Brouillon', 'Déposée']));
    const [owner] = await rowsOf<{ slug: string }>(
      home.db,
      sql`select slug from organisation where id = ${planted.ownerId}`,
    );
    const page = await readOrganisation(as(home.db, null), owner?.slug ?? '');
    expect(page?.startups).toMatchObject({
      rows: [{ slug: planted.slug, tie: 'owner' }],
      total: 1,
    });
  });

  it('shows fifty of its frictions and says how many there are', async () => {
    const planted = await plantStartup(home.db);
    const [row] = await rowsOf<{ id: number; slug: string }>(
      home.db,
      sql`select id, slug from organisation where id = ${planted.ownerId}`,
    );
    const own = {
      ...planted.stranger,
      organisationId: row?.id ?? 0,
      attachment: 'confirmed',
    } as const;
    const read = () => readOrganisation(as(home.db, own), row?.slug ?? '');
    const before = (await read())?.proposed.total ?? 0;
    await home.db.execute(
      sql`insert into friction (title, author_id, organisation_id, created_at) select 'Brouillon ' || n, ${planted.stranger.id}, ${row?.id}, now() from generate_series(1, 53) as n`,
    );
    const page = await read();
    expect(page?.proposed.rows).toHaveLength(50);
    expect(page?.proposed.total).toBe(before + 53);
  });
});
