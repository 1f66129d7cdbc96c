import { searchNameOf } from '../organisations/search-name';

/** Addresses under /startups that are pages of their own. */
const RESERVED: ReadonlySet<string> = new Set(['nouvelle', 'frise']);
const LONGEST_SLUG = 60;

/** The address proposed for a name: « Allô, 62 ! » → « allo-62 »; empty when the name has no letter or digit. */
export function slugOf(name: string): string {
  return searchNameOf(name).replaceAll(' ', '-').slice(0, LONGEST_SLUG).replace(/-+$/, '');
}

/** Whether an address is a page of its own, which no startup may take. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED.has(slug);
}

/** The first address from a proposed one on that is free: « allo-62 », then « allo-62-2 »… */
export function freeSlug(proposed: string, taken: ReadonlySet<string>): string {
  let slug = proposed;
  for (let next = 2; taken.has(slug) || RESERVED.has(slug); next += 1) slug = `${proposed}-${next}`;
  return slug;
}
