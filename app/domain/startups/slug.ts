import { firstFree } from '../organisations/page-address';

/** Addresses under /startups that are pages of their own. */
const RESERVED: ReadonlySet<string> = new Set(['nouvelle', 'frise']);

/** Whether an address is a page of its own, which no startup may take. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED.has(slug);
}

/** The first address from a proposed one on that no startup and no page has. */
export function freeSlug(proposed: string, taken: ReadonlySet<string>): string {
  return firstFree(proposed, (slug) => taken.has(slug) || RESERVED.has(slug));
}
