import { MOST_COUNTED } from '~/domain/frictions/filters';
import { formatCount, formatNumber } from './format';

/** How many frictions a list holds; beyond what is counted, that there are more. */
export function frictionCount(total: number, more: boolean): string {
  if (total === 0) return 'Aucune friction';
  const counted = formatCount(total, 'friction', 'frictions');
  return more ? `Plus de ${counted}` : counted;
}

/** How many files a view of the queue holds; its count goes one beyond the limit when there are more. */
export function fileCount(count: number): string {
  return count > MOST_COUNTED
    ? `Plus de ${formatCount(MOST_COUNTED, 'dossier', 'dossiers')}`
    : formatCount(count, 'dossier', 'dossiers');
}

/** The same beside the name of a tab. */
export function countBesideTab(count: number): string {
  return count > MOST_COUNTED ? `${formatNumber(MOST_COUNTED)}+` : formatNumber(count);
}

/** What a map of frictions shows: as many départements and whole régions as the tables below it have lines. */
export function mapTitle(shown: {
  readonly total: number;
  readonly national: number;
  readonly departements: number;
  readonly regions: number;
}): string {
  const { total, national, departements, regions } = shown;
  if (total === 0) return 'Aucune friction ne correspond';
  if (total === national) return 'Aucune de ces frictions n’est propre à un territoire';
  const places = [
    ...(departements > 0 ? [formatCount(departements, 'département', 'départements')] : []),
    ...(regions > 0 ? [formatCount(regions, 'région entière', 'régions entières')] : []),
  ];
  return `${formatCount(total, 'friction', 'frictions')}, dans ${places.join(' et ')}`;
}
