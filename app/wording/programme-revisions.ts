import type { College } from '~/domain/programme/programme';
import type { RevisionRefusal } from '~/domain/programme/revision-refusals';
import type {
  ChangeKind,
  ChangeProposalState,
  EditionStanding,
  RevisionState,
  VoteChoice,
} from '~/domain/programme/revision';
import { awaitedVotes, type CollegeVerdict, type Count } from '~/domain/programme/votes';
import { formatCount } from './format';

export const REVISION_STATE_LABELS: Readonly<Record<RevisionState, string>> = {
  draft: 'Brouillon',
  under_consultation: 'En consultation',
  adopted: 'Adoptée',
};

/** Said to whoever wants to change an action without saying which. */
export const ACTION_UNCHOSEN = 'Choisissez l’action à enrichir ou à retirer.';

export const CHANGE_KIND_LABELS: Readonly<Record<ChangeKind, string>> = {
  add: 'Ajouter une action',
  enrich: 'Enrichir une action',
  remove: 'Retirer une action',
};

export const PROPOSAL_STATE_LABELS: Readonly<Record<ChangeProposalState, string>> = {
  waiting: 'Attend une réponse',
  gathered: 'Reprise',
  refused: 'Non reprise',
  withdrawn: 'Retirée par son auteur',
};

export const VOTE_LABELS: Readonly<Record<VoteChoice, string>> = {
  for: 'Pour',
  against: 'Contre',
  abstain: 'Abstention',
};

export const COLLEGE_NAMES: Readonly<Record<College, string>> = {
  'college-etat': 'Collège de l’État',
  'college-collectivites': 'Collège des collectivités',
};

export const VERDICT_LABELS: Readonly<Record<CollegeVerdict, string>> = {
  approved: 'A approuvé ce texte',
  rejected: 'N’a pas approuvé ce texte',
  open: 'Vote en cours',
};

/** Words of a change's action inside a sentence: « ajouter l’action « X » ». */
export const CHANGE_VERBS: Readonly<Record<ChangeKind, string>> = {
  add: 'Ajouter',
  enrich: 'Enrichir',
  remove: 'Retirer',
};

/** What a proposal asks for, in a line. */
export function proposalTitle({
  kind,
  number,
  title,
}: {
  readonly kind: ChangeKind;
  readonly number: number | null;
  readonly title: string | null;
}): string {
  const subject = number === null ? 'une action' : `l’action ${number}`;
  return `${CHANGE_VERBS[kind]} ${subject}${title === null ? '' : `\u00a0: ${title}`}`;
}

/** What differs between two texts, as headings with their number. */
export function differenceHeading(kind: 'added' | 'enriched' | 'removed', count: number): string {
  const words = {
    added: ['action ajoutée', 'actions ajoutées'],
    enriched: ['action enrichie', 'actions enrichies'],
    removed: ['action retirée', 'actions retirées'],
  } as const;
  const [one, many] = words[kind];
  return formatCount(count, one, many);
}

/** An edition in a few words: « 2 ajoutées, 3 enrichies, 1 retirée, 32 inchangées ». */
export function countsSentence(counts: Readonly<Record<EditionStanding, number>>): string {
  const { added, enriched, removed, unchanged } = counts;
  const parts = [
    added === 0 ? null : formatCount(added, 'ajoutée', 'ajoutées'),
    enriched === 0 ? null : formatCount(enriched, 'enrichie', 'enrichies'),
    removed === 0 ? null : formatCount(removed, 'retirée', 'retirées'),
    unchanged === 0 ? null : formatCount(unchanged, 'inchangée', 'inchangées'),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** What a college counted so far. */
export function countSentence(count: Count, quorum: number): string {
  const { members, votesFor, votesAgainst, abstentions } = count;
  if (members === 0) return 'Ce collège n’a pas encore de membre.';
  const awaited = awaitedVotes(count);
  return [
    `${votesFor} pour, ${votesAgainst} contre, ${formatCount(abstentions, 'abstention', 'abstentions')}`,
    `${formatCount(members, 'membre', 'membres')}, ${formatCount(quorum, 'vote nécessaire', 'votes nécessaires')}`,
    ...(awaited > 0 ? [formatCount(awaited, 'vote attendu', 'votes attendus')] : []),
  ].join('\u00a0; ');
}

/** Why nothing happens to a revision or to a proposed change. */
export const REVISION_REFUSALS: Readonly<Record<RevisionRefusal, string>> = {
  'revision-open': 'Une révision est déjà en préparation\u00a0: elle doit être adoptée d’abord.',
  'semester-past': 'Choisissez un semestre qui suit celui de la dernière édition.',
  'not-a-draft': 'Il n’y a pas de brouillon ouvert\u00a0: le texte ne peut pas changer maintenant.',
  'not-in-consultation': 'Ce texte n’est pas en consultation.',
  'no-changes': 'Écrivez au moins une modification avant d’ouvrir la consultation.',
  'closes-in-the-past': 'La consultation doit se terminer aujourd’hui au plus tôt.',
  'closes-too-soon':
    'Une consultation dure {days}\u00a0jours au moins\u00a0: chaque collège doit avoir le temps de se réunir. Choisissez un dernier jour plus éloigné.',
  'closes-earlier': 'La nouvelle date doit venir après celle qui est annoncée.',
  'consultation-closed': 'La consultation est terminée.',
  'other-version':
    'Le texte a changé depuis que vous l’avez ouvert\u00a0: relisez-le, puis recommencez.',
  'college-settled': 'Votre collège a déjà approuvé ce texte\u00a0: les votes sont clos.',
  'not-approved':
    'Les deux collèges n’ont pas encore approuvé ce texte\u00a0: l’édition ne peut pas être publiée.',
  'action-required': 'Choisissez une action.',
  'action-unexpected': 'Une action nouvelle reçoit son numéro à l’adoption.',
  'action-unknown': 'Cette action n’est pas dans l’édition en vigueur.',
  'action-changed':
    'Ce brouillon modifie déjà cette action\u00a0: complétez la modification qui s’y trouve.',
  'priority-unknown': 'Choisissez une priorité du programme.',
  'organisation-unknown':
    'Aucune organisation, ou plusieurs, s’appellent «\u00a0{name}\u00a0»\u00a0: copiez l’adresse de sa page.',
  'pilots-of-both':
    'L’action «\u00a0{title}\u00a0» doit avoir un pilote de chaque côté, État et collectivités, avant la consultation.',
  'nothing-changed': 'Ce texte est celui de l’édition en vigueur\u00a0: rien n’y change.',
  'words-required': 'Ce champ est à remplir.',
  settled: 'Cette proposition a déjà reçu sa réponse.',
};

/** French names of a change's fields, for the page of a conflict. */
export const CHANGE_FIELD_LABELS = {
  title: 'Intitulé',
  text: 'Texte de l’action',
  priority: 'Priorité',
  reason: 'Motif',
} as const;

/** A revision inside a sentence. */
export function revisionName(semester: string): string {
  return `la révision ${semester} du programme`;
}

/** How many proposed changes wait for an answer, inside a sentence. */
export function changesWaiting(count: number): string {
  return count === 1
    ? 'une proposition de modification du programme'
    : `${count} propositions de modification du programme`;
}
