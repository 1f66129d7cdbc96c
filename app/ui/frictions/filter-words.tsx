import type { FrictionFilters } from '~/domain/frictions/filters';
import { STATE_LABELS, THEME_LABELS } from '~/wording/frictions';

interface FilterWordsProps {
  readonly filters: FrictionFilters;
  /** The name of the territory that it is filtered by; empty for none. */
  readonly territory: string;
}

/** What a list is filtered by, in words. */
export function FilterWords({ filters, territory }: FilterWordsProps) {
  const { q, state, theme } = filters;
  const words = [
    ...(q === '' ? [] : [`« ${q} »`]),
    ...(state === null ? [] : [STATE_LABELS[state].toLowerCase()]),
    ...(theme === null ? [] : [THEME_LABELS[theme]]),
    ...(territory === '' ? [] : [territory]),
  ];
  return <>{words.length === 0 ? 'Toutes les frictions.' : `Filtrées : ${words.join(', ')}.`}</>;
}
