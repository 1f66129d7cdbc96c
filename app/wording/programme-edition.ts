import type { College } from '~/domain/programme/programme';
import type { EditionStanding } from '~/domain/programme/revision';
import type { Day } from '~/domain/shared/day';
import { formatCount, formatDay } from './format';
import { COLLEGE_SIDES, STANDING_LABELS } from './programme';
import { COLLEGE_NAMES } from './programme-revisions';

/** Heading of the actions that an edition takes out. */
export const REMOVED_TITLE = 'Actions retirées par cette édition';

interface About {
  readonly semester: string;
  readonly isAdopted: boolean;
  readonly textVersion: number;
}

/** « Édition 2018-S1 », or the draft that it would come from. */
export function editionTitle({ semester, isAdopted, textVersion }: About): string {
  return isAdopted
    ? `Édition ${semester}`
    : `Projet de révision ${semester} (texte no ${textVersion})`;
}

/** Above the title: which programme, and how large. */
export function editionKicker(programme: string, priorities: number, actions: number): string {
  return `${programme} – ${formatCount(priorities, 'priorité', 'priorités')}, ${formatCount(actions, 'action', 'actions')}`;
}

/** At the foot of each page. */
export function editionFoot(programme: string, about: About): string {
  return `${programme} – ${editionTitle(about)}`;
}

/** Under the title: by whom it was adopted, and what it is about. */
export function editionLede(edition: {
  readonly adoptedOn: Day | null;
  readonly adoptedElsewhere: string | null;
  readonly follows: string | null;
  readonly summary: string;
  readonly approvals: readonly {
    readonly college: College;
    readonly votesFor: number;
    readonly votesAgainst: number;
    readonly abstentions: number;
  }[];
}): string {
  const { adoptedOn, adoptedElsewhere, follows, summary, approvals } = edition;
  const votes = approvals.map(
    ({ college, votesFor, votesAgainst, abstentions }) =>
      `${COLLEGE_NAMES[college]}\u00a0: ${votesFor} pour, ${votesAgainst} contre, ${formatCount(abstentions, 'abstention', 'abstentions')}.`,
  );
  return [
    adoptedOn === null
      ? 'Ce texte n’est pas encore adopté.'
      : `Adoptée le ${formatDay(adoptedOn)}${adoptedElsewhere === null ? '' : ` (source\u00a0: ${adoptedElsewhere})`}.`,
    ...votes,
    ...(follows === null ? [] : [`Ce qui change est dit par rapport à l’édition ${follows}.`]),
    ...(summary.trim() === '' ? [] : [summary]),
  ].join(' ');
}

/** An action's heading: its number, its title and what the edition did to it. */
export function actionTitle(action: {
  readonly number: number | null;
  readonly title: string;
  readonly standing: EditionStanding;
}): string {
  const { number, title, standing } = action;
  const mark = standing === 'unchanged' ? '' : ` (${STANDING_LABELS[standing].toLowerCase()})`;
  return `${number === null ? 'Nouvelle' : number}. ${title}${mark}`;
}

/** What an edition says of an action, under its heading. */
export function actionParagraphs(action: {
  readonly text: string;
  readonly reason: string;
  readonly pilots: readonly { readonly college: College; readonly names: readonly string[] }[];
}): string[] {
  const pilots = action.pilots
    .filter(({ names }) => names.length > 0)
    .map(({ college, names }) => `${COLLEGE_SIDES[college]}\u00a0: ${names.join(', ')}`);
  return [
    action.text,
    ...(pilots.length === 0 ? [] : [`Pilotes, ${pilots.join('\u00a0; ')}.`]),
    ...(action.reason === '' ? [] : [`Motif\u00a0: ${action.reason}`]),
  ];
}
