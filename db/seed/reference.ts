import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sql } from 'drizzle-orm';
import type { OrganisationKind } from '../../app/domain/organisations/organisation';
import { searchNameOf } from '../../app/domain/organisations/search-name';
import { isSiren } from '../../app/domain/shared/siren';
import { rowsOf, type Db } from '../client';
import { LISTED_BODIES } from './state-bodies';

interface Territory {
  readonly code: string;
  readonly nom: string;
  readonly zone: 'metro' | 'drom' | 'com';
  /** How French links to the name (INSEE's « TNCC »). */
  readonly typeLiaison: number;
}
interface DepartementRow extends Territory {
  readonly region: string;
}
interface CommuneRow {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement: string;
  readonly region: string;
  readonly siren?: string;
  readonly population?: number;
}
interface EpciRow {
  readonly code: string;
  readonly nom: string;
  /** Most populous first. */
  readonly membres: readonly { readonly code: string }[];
}

/** A row of the organisation table, by its columns' names. */
interface OrganisationRow {
  readonly kind: OrganisationKind;
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly short_name: string | null;
  readonly siren: string | null;
  readonly population: number | null;
  readonly departement_code: string | null;
  readonly region_code: string | null;
  readonly epci_code: string | null;
  readonly search_name: string;
}

/** « de » before a name, by INSEE's code of its article. */
const LINKS = ['de ', 'd’', 'du ', 'de la ', 'des ', 'de l’', 'des ', 'de las ', 'de los '];

/** The natures that an EPCI's official name abbreviates. */
const EPCI_NATURES: Readonly<Record<string, string>> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
};

/** The body that hosts the incubator (DOMAIN, facts for demonstration data). */
const HOST = 'dinsic';
/** Has neither inhabitants nor an administration. */
const CLIPPERTON = '989';
/** Small enough for one parameter of a statement, large enough to plant all of France in a few. */
const ROWS_PER_STATEMENT = 12_000;

/**
 * Plants every région, département, EPCI and current commune of the official register, the State's side and the
 * associations; what is there already stays. `only` keeps the communes and EPCI of those départements.
 */
export async function plantReference(
  db: Db,
  options: { readonly only?: readonly string[] } = {},
): Promise<void> {
  // All of it or nothing: a start that is killed here leaves an empty list, which the next one fills.
  await db.transaction(async (tx) => {
    const there = await rowsOf<{ slug: string }>(tx, sql`select slug from organisation`);
    const known = new Set(there.map(({ slug }) => slug));
    const rows = [...listedBodies(), ...territories(options.only)].filter(
      ({ slug }) => !known.has(slug),
    );
    for (let first = 0; first < rows.length; first += ROWS_PER_STATEMENT) {
      const json = JSON.stringify(rows.slice(first, first + ROWS_PER_STATEMENT));
      await tx.execute(sql`
        insert into organisation (kind, code, slug, name, short_name, siren, population, departement_code, region_code, epci_code, search_name)
        select kind, code, slug, name, short_name, siren, population, departement_code, region_code, epci_code, search_name
        from json_to_recordset(${json}::text::json) as row(kind text, code text, slug text, name text, short_name text,
          siren text, population int, departement_code text, region_code text, epci_code text, search_name text)
        on conflict do nothing`);
    }
    // Whoever hosts the incubator incubates, so that a first startup has somebody to answer for it.
    await tx.execute(sql`
      insert into incubator (organisation_id, is_host, added_at)
      select id, true, now() from organisation where slug = ${HOST} and not exists (select 1 from incubator)`);
    // The planner knows nothing of so many new rows, and would read them all.
    await tx.execute(sql`analyze organisation`);
  });
}

function listedBodies(): OrganisationRow[] {
  return LISTED_BODIES.map((body) =>
    row({
      ...body,
      slug: body.code,
      search: body.shortName === undefined ? body.name : `${body.shortName} ${body.name}`,
      population: null,
    }),
  );
}

function territories(only: readonly string[] | undefined): OrganisationRow[] {
  const communes = readRegister<CommuneRow>('communes').filter(
    (commune) => commune.type === 'commune-actuelle',
  );
  const communeByCode = new Map(communes.map((commune) => [commune.code, commune]));
  const kept = (departement: string | undefined) =>
    only === undefined || (departement !== undefined && only.includes(departement));
  const epcis = readRegister<EpciRow>('epci');
  const epciOf = new Map(
    epcis.flatMap((epci) => epci.membres.map((member) => [member.code, epci.code] as const)),
  );
  const inEpci = populationsBy(communes, (commune) => epciOf.get(commune.code) ?? '');
  return [
    ...largeTerritories(communes),
    ...epcis.flatMap((epci) => {
      const seat = communeByCode.get(epci.membres[0]?.code ?? '');
      return kept(seat?.departement) ? [epciRow(epci, seat, inEpci.get(epci.code))] : [];
    }),
    ...communes
      .filter((commune) => kept(commune.departement))
      .map((commune) => communeRow(commune, epciOf.get(commune.code) ?? null)),
  ];
}

/** Régions, départements and the collectivités overseas that are neither. */
function largeTerritories(communes: readonly CommuneRow[]): OrganisationRow[] {
  const inRegion = populationsBy(communes, (commune) => commune.region);
  const inDepartement = populationsBy(communes, (commune) => commune.departement);
  const regions = readRegister<Territory>('regions').filter((region) => region.zone !== 'com');
  const departements = readRegister<DepartementRow>('departements');
  return [
    ...regions.map((region) =>
      row({
        kind: 'region',
        code: region.code,
        slug: `region-${region.code}`,
        name: `Région ${region.nom}`,
        population: inRegion.get(region.code) ?? null,
        regionCode: region.code,
      }),
    ),
    ...departements
      .filter((departement) => departement.code !== CLIPPERTON)
      .map((departement) => {
        const overseas = departement.zone === 'com';
        return row({
          kind: overseas ? 'autre' : 'departement',
          code: departement.code,
          slug: `${overseas ? 'collectivite' : 'departement'}-${departement.code}`,
          name: overseas
            ? departement.nom
            : `Département ${LINKS[departement.typeLiaison] ?? 'de '}${departement.nom}`,
          population: inDepartement.get(departement.code) ?? null,
          departementCode: departement.code,
          regionCode: departement.region,
        });
      }),
  ];
}

/** An EPCI has as many inhabitants as its communes together: its own figure is of another year, and a whole must equal its parts. */
function epciRow(
  epci: EpciRow,
  seat: CommuneRow | undefined,
  population: number | undefined,
): OrganisationRow {
  const [first = '', ...rest] = epci.nom.split(' ');
  const nature = EPCI_NATURES[first];
  const name = nature === undefined ? epci.nom : `${nature} ${rest.join(' ')}`;
  return row({
    kind: 'epci',
    code: epci.code,
    slug: `epci-${epci.code}`,
    name,
    search: nature === undefined ? name : `${first} ${name}`,
    siren: epci.code,
    population: population ?? null,
    departementCode: seat?.departement,
    regionCode: seat?.region,
    epciCode: epci.code,
  });
}

function communeRow(commune: CommuneRow, epciCode: string | null): OrganisationRow {
  return row({
    kind: 'commune',
    code: commune.code,
    slug: `commune-${commune.code}`,
    name: commune.nom,
    siren: commune.siren,
    population: commune.population ?? null,
    departementCode: commune.departement,
    regionCode: commune.region,
    epciCode,
  });
}

function row(body: {
  readonly kind: OrganisationKind;
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName?: string;
  readonly search?: string;
  readonly siren?: string | undefined;
  readonly population: number | null;
  readonly departementCode?: string | undefined;
  readonly regionCode?: string | undefined;
  readonly epciCode?: string | null;
}): OrganisationRow {
  const name = body.name.replaceAll("'", '’').replace(/\s+/g, ' ');
  return {
    kind: body.kind,
    code: body.code,
    slug: body.slug,
    name,
    short_name: body.shortName ?? null,
    siren: body.siren !== undefined && isSiren(body.siren) ? body.siren : null,
    population: body.population,
    departement_code: body.departementCode ?? null,
    region_code: body.regionCode ?? null,
    epci_code: body.epciCode ?? null,
    search_name: searchNameOf(body.search ?? name),
  };
}

/** Inhabitants by territory; a territory none of whose communes says how many has no figure. */
function populationsBy(
  communes: readonly CommuneRow[],
  territory: (commune: CommuneRow) => string,
): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const commune of communes) {
    if (commune.population === undefined) continue;
    const key = territory(commune);
    totals.set(key, (totals.get(key) ?? 0) + commune.population);
  }
  return totals;
}

function readRegister<Row>(name: string): Row[] {
  const file = createRequire(import.meta.url).resolve(
    `@etalab/decoupage-administratif/data/${name}.json`,
  );
  return JSON.parse(readFileSync(file, 'utf8')) as Row[];
}
