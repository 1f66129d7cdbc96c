import { eq } from 'drizzle-orm';
import type { OrganisationKind } from '../../app/domain/organisations/organisation';
import type { Reader } from '../client';
import { organisation } from '../schema/organisations';

/** An organisation as the register has it. */
export interface OrganisationRow {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly siren: string | null;
  readonly population: number | null;
  readonly departementCode: string | null;
  readonly regionCode: string | null;
  readonly epciCode: string | null;
}

const columns = {
  id: organisation.id,
  kind: organisation.kind,
  code: organisation.code,
  slug: organisation.slug,
  name: organisation.name,
  shortName: organisation.shortName,
  siren: organisation.siren,
  population: organisation.population,
  departementCode: organisation.departementCode,
  regionCode: organisation.regionCode,
  epciCode: organisation.epciCode,
};

/** The organisation of that number; null when there is none. */
export async function organisationOf(reader: Reader, id: number): Promise<OrganisationRow | null> {
  const [row] = await reader.select(columns).from(organisation).where(eq(organisation.id, id));
  return row ?? null;
}

/** The organisation whose page is there; null when there is none. */
export async function organisationBySlug(
  reader: Reader,
  slug: string,
): Promise<OrganisationRow | null> {
  const [row] = await reader.select(columns).from(organisation).where(eq(organisation.slug, slug));
  return row ?? null;
}
