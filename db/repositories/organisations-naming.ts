import { sql, type SQL } from 'drizzle-orm';
import { searchNameOf } from '../../app/domain/organisations/search-name';

/**
 * Whether an organisation bears that name, accents and case forgiven; a département or région also without its title:
 * « Pas-de-Calais » is « Département du Pas-de-Calais », « Calais » is not.
 */
export function bearsName(text: string): SQL {
  const name = searchNameOf(text);
  // A search name holds letters, digits and single spaces only: nothing in it is special to a regular expression.
  const titled = `^(departement|region) ((de|du|des|d) )?((la|le|les|l) )?${name}$`;
  return sql`(search_name = ${name} or (kind in ('departement', 'region') and search_name ~ ${titled}))`;
}
