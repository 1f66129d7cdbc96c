import type { Day } from '~/domain/shared/day';
import { queryOfStartups, type StartupFilters } from '~/domain/startups/filters';
import type { Phase } from '~/domain/startups/phase';
import { PHASE_LABELS } from '~/wording/startups';

interface StartupAnnounced {
  readonly slug: string;
  readonly name: string;
  readonly pitch: string;
  readonly phase: Phase;
  readonly openedOn: Day;
}

/** The address of the feed of that list. */
export function feedOfStartups(filters: StartupFilters): string {
  return `/startups.atom${askedOf(filters)}`;
}

function askedOf(filters: StartupFilters): string {
  const query = queryOfStartups(filters, null);
  return query === '' ? '' : `?${query}`;
}

/** The startups of a list as a feed announces them. */
export function startupFeed(
  startups: readonly StartupAnnounced[],
  filters: StartupFilters,
  publicUrl: string,
) {
  return {
    title: 'Start-ups',
    description: 'Les start-ups, les dernières ouvertes d’abord.',
    page: `${publicUrl}/startups${askedOf(filters)}`,
    self: `${publicUrl}${feedOfStartups(filters)}`,
    entries: startups.map(({ slug, name, pitch, phase, openedOn }) => ({
      link: `${publicUrl}/startups/${slug}`,
      title: name,
      words: `${PHASE_LABELS[phase]}.\n${pitch}`,
      at: new Date(`${openedOn}T00:00:00Z`),
    })),
  };
}
