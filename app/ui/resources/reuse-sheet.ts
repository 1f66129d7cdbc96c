import { eurosCell, type SheetColumn } from '~/domain/shared/sheet';
import { REUSE_STATE_LABELS } from '~/wording/resources-reuse';
import type { ReuseRow } from './reuse-table';

/** Who reuses what as a spreadsheet. */
export function reuseColumns(publicUrl: string): readonly SheetColumn<ReuseRow>[] {
  return [
    { header: 'Ressource', cell: ({ resourceName }) => resourceName },
    { header: 'Réutilisée par', cell: ({ reuserName }) => reuserName },
    { header: 'Pour quoi faire', cell: ({ purpose }) => purpose },
    { header: 'Depuis le', cell: ({ since }) => since },
    { header: 'Dépense évitée (€)', cell: ({ savedCents }) => eurosCell(savedCents) },
    { header: 'État', cell: ({ state }) => REUSE_STATE_LABELS[state] },
    {
      header: 'Adresse de la ressource',
      cell: ({ resourceSlug }) => `${publicUrl}/ressources/${resourceSlug}`,
    },
    {
      header: 'Adresse de qui réutilise',
      cell: ({ startupId, reuserSlug }) =>
        `${publicUrl}/${startupId === null ? 'organisations' : 'startups'}/${reuserSlug}`,
    },
  ];
}
