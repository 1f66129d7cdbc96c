import { searchNameOf } from './search-name';

const LONGEST_SLUG = 60;

/** The address proposed for a name: « Allô, 62 ! » → « allo-62 »; empty when the name has no letter or digit. */
export function slugOf(name: string): string {
  return searchNameOf(name).replaceAll(' ', '-').slice(0, LONGEST_SLUG).replace(/-+$/, '');
}

/** The first address from a proposed one on that is free: « allo-62 », then « allo-62-2 »… */
export function firstFree(proposed: string, isTaken: (slug: string) => boolean): string {
  let slug = proposed;
  for (let next = 2; isTaken(slug); next += 1) slug = `${proposed}-${next}`;
  return slug;
}
