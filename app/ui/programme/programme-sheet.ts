import { COLLEGES } from '~/domain/programme/programme';
import type { ActionShown, ProgrammeLine, ProgrammeView } from '~/domain/programme/view';
import type { SheetColumn } from '~/domain/shared/sheet';
import { ACTION_STATE_LABELS, COLLEGE_SIDES, STANDING_LABELS } from '~/wording/programme';

/** The actions of a programme as a spreadsheet. */
export function actionColumns(
  publicUrl: string,
  { base, priorities }: Pick<ProgrammeView, 'base' | 'priorities'>,
): readonly SheetColumn<ActionShown>[] {
  const titles = new Map(priorities.map(({ number, title }) => [number, title]));
  return [
    { header: 'Numéro', cell: ({ number }) => number },
    { header: 'Priorité', cell: ({ priority }) => priority },
    { header: 'Intitulé de la priorité', cell: ({ priority }) => titles.get(priority) ?? '' },
    { header: 'Titre', cell: ({ title }) => title },
    { header: 'Texte', cell: ({ text }) => text },
    ...COLLEGES.map((side): SheetColumn<ActionShown> => ({
      header: `Pilotes, ${COLLEGE_SIDES[side]}`,
      cell: ({ pilots }) => pilots[side].map(({ name }) => name).join(', '),
    })),
    { header: 'État', cell: ({ state }) => ACTION_STATE_LABELS[state] },
    { header: 'Depuis', cell: ({ since }) => since },
    { header: 'Cadrée le', cell: ({ framedOn }) => framedOn },
    { header: 'Dernière édition', cell: ({ standing }) => STANDING_LABELS[standing] },
    { header: 'Motif', cell: ({ reason }) => reason },
    { header: 'Liens', cell: ({ links }) => links },
    { header: 'Jours de retard', cell: ({ lateness }) => lateness?.days ?? null },
    { header: 'Adresse', cell: ({ number }) => `${publicUrl}${base}/actions/${number}` },
  ];
}

/** The programmes as a spreadsheet. */
export function programmeColumns(publicUrl: string): readonly SheetColumn<ProgrammeLine>[] {
  return [
    { header: 'Programme', cell: ({ name }) => name },
    { header: 'Du', cell: ({ startsOn }) => startsOn },
    { header: 'Jusqu’avant le', cell: ({ endsOn }) => endsOn },
    { header: 'À la suite de', cell: ({ predecessor }) => predecessor?.name ?? null },
    { header: 'Gouverné ailleurs', cell: ({ isNeighbour }) => (isNeighbour ? 'oui' : 'non') },
    { header: 'Éditions', cell: ({ editions }) => editions },
    { header: 'Actions', cell: ({ actions }) => actions },
    { header: 'Réalisées', cell: ({ done }) => done },
    { header: 'Retirées', cell: ({ removed }) => removed },
    { header: 'Adresse', cell: ({ base }) => `${publicUrl}${base}` },
  ];
}
