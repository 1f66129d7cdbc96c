import { sql } from 'drizzle-orm';
import type { Place } from '../../app/domain/frictions/population';
import { rowsOf, type Reader } from '../client';

/** A département of the register, with its page. */
export interface Departement extends Place {
  readonly slug: string;
  readonly name: string;
}

/** What those territories are made of: every département, and the communes of the EPCI among them. */
export async function registerAround(
  reader: Reader,
  places: readonly Place[],
): Promise<{ communes: Place[]; departements: Departement[] }> {
  const epcis = JSON.stringify(
    places.filter(({ kind }) => kind === 'epci').map(({ code }) => code),
  );
  const rows = await rowsOf<Departement>(
    reader,
    sql`select kind, code, slug, name, epci_code as "epciCode", departement_code as "departementCode",
          region_code as "regionCode", population from organisation
        where kind = 'departement'
          or (kind = 'commune' and epci_code in (select jsonb_array_elements_text(${epcis}::text::jsonb)))
        order by code`,
  );
  return {
    communes: rows.filter(({ kind }) => kind === 'commune'),
    departements: rows.filter(({ kind }) => kind === 'departement'),
  };
}
