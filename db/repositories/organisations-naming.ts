import { sql, type SQL } from 'drizzle-orm';
import { communeNamesIn, searchNameOf } from '../../app/domain/organisations/search-name';

/**
 * Whether an organisation bears that name, accents and case forgiven; a département or région also without its title,
 * a commune also with one: « Pas-de-Calais » is « Département du Pas-de-Calais », « Ville du Havre » is « Le Havre ».
 */
export function bearsName(text: string): SQL {
  const name = searchNameOf(text);
  // A search name holds letters, digits and single spaces only: nothing in it is special to a regular expression.
  const titled = `^(departement|region) ((de|du|des|d) )?((la|le|les|l) )?${name}$`;
  const communes = communeNamesIn(text);
  const commune =
    communes.length === 0 ? sql`false` : sql`(kind = 'commune' and search_name in ${communes})`;
  return sql`(search_name = ${name} or ${commune} or (kind in ('departement', 'region') and search_name ~ ${titled}))`;
}
