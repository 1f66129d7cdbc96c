import { pageOfFilters, type FrictionFilters } from '~/domain/frictions/filters';
import type { FrictionState, FrictionTheme } from '~/domain/frictions/friction';
import { STATE_LABELS, THEME_LABELS } from '~/wording/frictions';

interface FrictionAnnounced {
  readonly id: number;
  readonly title: string;
  readonly situation: string;
  readonly theme: FrictionTheme;
  readonly state: FrictionState;
  readonly organisation: string;
  readonly publicSince: Date;
}

/** The address of the feed of that list. */
export function feedOfFrictions(filters: FrictionFilters): string {
  return `/frictions.atom?${pageOfFilters(filters, 1)}`;
}

/** The frictions of a list as a feed announces them. */
export function frictionFeed(
  frictions: readonly FrictionAnnounced[],
  filters: FrictionFilters,
  publicUrl: string,
) {
  return {
    title: 'Frictions',
    description: 'Les frictions rendues publiques, les dernières d’abord.',
    page: `${publicUrl}/frictions?${pageOfFilters(filters, 1)}`,
    self: `${publicUrl}${feedOfFrictions(filters)}`,
    entries: frictions.map(({ id, title, situation, theme, state, organisation, publicSince }) => ({
      link: `${publicUrl}/frictions/${id}`,
      title,
      words: `${organisation}, ${THEME_LABELS[theme]}. ${STATE_LABELS[state]}.\n${situation}`,
      at: publicSince,
    })),
  };
}
