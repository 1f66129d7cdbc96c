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
