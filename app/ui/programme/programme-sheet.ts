import { COLLEGES, type College } from '~/domain/programme/programme';
import type { ActionShown, ProgrammeLine, ProgrammeView } from '~/domain/programme/view';
import type { SheetColumn } from '~/domain/shared/sheet';
import { ACTION_STATE_LABELS, COLLEGE_SIDES, STANDING_LABELS } from '~/wording/programme';

type Priorities = readonly { readonly number: number; readonly title: string }[];

/** What an edition says of an action. */
interface Told extends Pick<ActionShown, 'title' | 'text' | 'priority'> {
  /** Null for one that is to be added. */
  readonly number: number | null;
  readonly pilots: Readonly<Record<College, readonly { readonly name: string }[]>>;
}

function toldColumns(priorities: Priorities): readonly SheetColumn<Told>[] {
  const titles = new Map(priorities.map(({ number, title }) => [number, title]));
  return [
    { header: 'Numéro', cell: ({ number }) => number },
    { header: 'Priorité', cell: ({ priority }) => priority },
    { header: 'Intitulé de la priorité', cell: ({ priority }) => titles.get(priority) ?? '' },
    { header: 'Titre', cell: ({ title }) => title },
    { header: 'Texte', cell: ({ text }) => text },
    ...COLLEGES.map((side): SheetColumn<Told> => ({
      header: `Pilotes, ${COLLEGE_SIDES[side]}`,
      cell: ({ pilots }) => pilots[side].map(({ name }) => name).join(', '),
    })),
  ];
}

/** The actions of a programme as a spreadsheet. */
export function actionColumns(
  publicUrl: string,
  { base, priorities }: Pick<ProgrammeView, 'base' | 'priorities'>,
): readonly SheetColumn<ActionShown>[] {
  return [
    ...toldColumns(priorities),
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

/** What one edition says of each action, as a spreadsheet. */
export function editionColumns(
  publicUrl: string,
  { base, priorities }: { readonly base: string; readonly priorities: Priorities },
): readonly SheetColumn<Told & Pick<ActionShown, 'standing' | 'reason'>>[] {
  return [
    ...toldColumns(priorities),
    { header: 'Dans cette édition', cell: ({ standing }) => STANDING_LABELS[standing] },
    { header: 'Motif', cell: ({ reason }) => reason },
    {
      header: 'Adresse',
      cell: ({ number }) => (number === null ? null : `${publicUrl}${base}/actions/${number}`),
    },
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
