/**
 * What the search box compares: lower case, no accents, every run of other signs one space
 * (« Pas-de-Calais » and « pas de calais » are alike, « Côtes d’Armor » is « cotes d armor »).
 */
export function searchNameOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What « du », « de la »… say of a commune's own article. */
const ARTICLES: Readonly<Record<string, string>> = {
  du: 'le ',
  des: 'les ',
  'de la': 'la ',
  'de l': 'l ',
};

/** The names that a commune may bear when somebody gives it its title: « Ville du Havre » is « Le Havre »; none without a title. */
export function communeNamesIn(text: string): readonly string[] {
  const titled = /^(?:commune|ville|mairie) (de la|de l|du|des|de|d) (.+)$/.exec(
    searchNameOf(text),
  );
  const [, link = '', name = ''] = titled ?? [];
  if (titled === null) return [];
  const article = ARTICLES[link];
  return article === undefined ? [name] : [`${article}${name}`, name];
}
