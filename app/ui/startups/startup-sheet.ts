import type { SheetColumn } from '~/domain/shared/sheet';
import { PHASE_LABELS } from '~/wording/startups';
import type { StartupRow } from './startup-table';

/** The list of startups as a spreadsheet: the table's columns, with days instead of durations. */
export function startupColumns(publicUrl: string): readonly SheetColumn<StartupRow>[] {
  return [
    { header: 'Start-up', cell: ({ name }) => name },
    { header: 'Présentation', cell: ({ pitch }) => pitch },
    { header: 'Porteur', cell: ({ ownerName }) => ownerName },
    { header: 'Phase', cell: ({ phase }) => PHASE_LABELS[phase] },
    { header: 'Depuis le', cell: ({ phaseSince }) => phaseSince },
    { header: 'Attendue en usage le', cell: ({ inUseOn }) => inUseOn },
    { header: 'Jalons en retard', cell: ({ lateMilestones }) => lateMilestones },
    { header: 'Historique importé', cell: ({ imported }) => (imported ? 'oui' : 'non') },
    { header: 'Adresse', cell: ({ slug }) => `${publicUrl}/startups/${slug}` },
  ];
}
