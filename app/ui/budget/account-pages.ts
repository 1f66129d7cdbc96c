const PAGES = [
  { href: '/budget', label: 'Totaux' },
  { href: '/budget/depenses', label: 'Dépenses du réseau' },
  { href: '/budget/import', label: 'Paiements à importer' },
  { href: '/budget/nomenclature', label: 'Activités et ressources' },
] as const;

/** Staff's pages about the money of all startups, the present one marked. */
export function accountPages(here: (typeof PAGES)[number]['href']) {
  return PAGES.map((page) => ({ ...page, current: page.href === here }));
}
