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
