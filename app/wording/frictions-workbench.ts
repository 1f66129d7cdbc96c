import type { BulkAct, BulkOrder, BulkOutcome, BulkState } from '~/domain/frictions/bulk';
import type { ScoreCriterion } from '~/domain/frictions/scoring';
import type { TriageView } from '~/domain/frictions/triage';
import type { WorkbenchRefusal } from '~/domain/frictions/workbench-refusal';
import type { RefusalFacts } from '~/domain/shared/result';
import { formatCount } from './format';
import { DECLINE_LABELS, FRICTION_REFUSALS } from './frictions';
import { say, SHARED_REFUSALS } from './shared';

/** The tabs of the workbench. */
export const TRIAGE_VIEW_LABELS: Readonly<Record<TriageView, string>> = {
  'a-prendre': 'À prendre',
  'a-moi': 'À moi',
  'en-attente': 'En attente',
  preselection: 'Présélection',
  'a-noter': 'À noter',
  notees: 'Notées par tous',
  'en-retard': 'En retard',
  toutes: 'Toutes',
};

/** What each view shows, in a sentence; said above its table and when it is empty. */
export const TRIAGE_VIEW_MEANINGS: Readonly<Record<TriageView, string>> = {
  'a-prendre': 'Les frictions déposées que personne n’a encore prises en charge.',
  'a-moi': 'Celles que vous avez en charge.',
  'en-attente': 'Celles pour lesquelles un complément est demandé au proposant.',
  preselection:
    'Celles qui seront notées avant d’être choisies. On les y met depuis leur dossier, dès qu’elles sont prises en charge.',
  'a-noter': 'Celles que l’on vous demande de noter, et que vous n’avez pas encore notées.',
  notees:
    'Celles que tous ont notées, les plus grands désaccords en tête. Les notes n’apparaissent que là où vous avez donné les vôtres.',
  'en-retard': 'Celles qui attendent une première réponse depuis plus de trente jours.',
  toutes: 'Toutes celles qui attendent encore une suite.',
};

/** The criteria of the grid. */
export const CRITERION_LABELS: Readonly<Record<ScoreCriterion, string>> = {
  impact: 'Impact',
  feasibility: 'Faisabilité',
  commitment: 'Engagement du porteur',
  reuse: 'Réutilisation',
  urgency: 'Urgence',
};

/** What each criterion asks. */
export const CRITERION_QUESTIONS: Readonly<Record<ScoreCriterion, string>> = {
  impact: 'Combien de personnes y gagneraient, et combien chacune\u00a0?',
  feasibility: 'Une équipe de deux à quatre peut-elle y répondre en moins de six mois\u00a0?',
  commitment: 'Un sponsor, un agent libéré et une ligne budgétaire sont-ils là\u00a0?',
  reuse: 'Le service servirait-il ailleurs sans être refait\u00a0?',
  urgency: 'Que perd-on à attendre un an\u00a0?',
};

/** Ratings from 0 to 4, in words. */
export const RATING_LABELS = [
  '0 – nul',
  '1 – faible',
  '2 – moyen',
  '3 – fort',
  '4 – très fort',
] as const;

export const WORKBENCH_REFUSALS: Readonly<Record<WorkbenchRefusal, string>> = {
  'not-staff': 'Choisissez un membre de l’équipe de l’incubateur.',
  'already-in-charge': '{name} a déjà ce dossier en charge.',
  'already-shortlisted': 'Elle est déjà en présélection.',
  'not-shortlisted': 'Elle n’est pas, ou plus, en présélection.',
  'not-shortlistable':
    'Seule une friction en cours d’examen, en attente d’un complément ou qualifiée peut être en présélection et notée.',
  'not-reviewer': 'On ne vous a pas demandé de noter cette friction.',
  'tag-empty': 'Écrivez une étiquette.',
  'tag-too-long': 'Une étiquette compte {max}\u00a0caractères au plus.',
  'too-many-tags': 'Un dossier porte {max}\u00a0étiquettes au plus\u00a0: retirez-en une d’abord.',
  'view-named-already': 'Vous avez déjà une vue de ce nom.',
  'too-many-views': 'Vous gardez {max}\u00a0vues au plus\u00a0: retirez-en une d’abord.',
  'nothing-ticked': 'Cochez au moins un dossier, ou choisissez tous ceux qui correspondent.',
  'too-many-lines':
    'On agit sur {max}\u00a0dossiers au plus à la fois\u00a0: resserrez les filtres.',
  'lot-over': 'Ce traitement est déjà commencé ou terminé.',
};

/** The refusals of both a decision and the workbench: for forms that may meet either. */
export const TRIAGE_REFUSALS = { ...FRICTION_REFUSALS, ...WORKBENCH_REFUSALS };

/** Labels of the workbench’s fields, for the conflict page. */
export const WORKBENCH_LABELS = {
  state: 'État',
  handlerId: 'En charge',
  reviewers: 'Qui note',
  words: 'Votre texte',
  ...CRITERION_LABELS,
} as const;

/** What a lot does, as its button says. */
export const BULK_LABELS: Readonly<Record<BulkAct, string>> = {
  tag: 'Étiqueter',
  assign: 'Confier',
  qualify: 'Qualifier',
  decline: 'Ne pas retenir',
};

export const BULK_STATE_LABELS: Readonly<Record<BulkState, string>> = {
  waiting: 'À relire',
  running: 'En cours',
  done: 'Terminé',
  abandoned: 'Arrêté',
};

export const BULK_OUTCOME_LABELS: Readonly<Record<BulkOutcome, string>> = {
  done: 'Fait',
  refused: 'Refusé',
  left: 'Laissé en l’état',
};

/** What a lot does to each of its files, in a sentence. */
export function bulkSentence(order: BulkOrder, handler: string | null): string {
  switch (order.act) {
    case 'tag':
      return `Chaque dossier reçoit l’étiquette «\u00a0${order.tag}\u00a0».`;
    case 'assign':
      return `Chaque dossier est confié à ${handler ?? 'un membre de l’équipe'}.`;
    case 'qualify':
      return 'Chaque friction est qualifiée, devient publique, et son proposant l’apprend par courriel.';
    case 'decline':
      return `Aucune de ces frictions n’est retenue (${DECLINE_LABELS[order.reason].toLocaleLowerCase('fr')})\u00a0; chaque proposant l’apprend par courriel.`;
  }
}

/** Why a line of a lot was refused; nothing of it was changed. */
export function lineSentence(refusal: string, facts: RefusalFacts | null): string {
  if (refusal === 'conflict') {
    return say(
      'Quelqu’un l’a modifiée entre-temps\u00a0: elle est «\u00a0{state}\u00a0».',
      facts ?? {},
    );
  }
  const sentences: Readonly<Record<string, string>> = {
    ...SHARED_REFUSALS,
    ...TRIAGE_REFUSALS,
    failed: 'Une erreur est survenue\u00a0: rien n’a changé sur ce dossier.',
  };
  return say(sentences[refusal] ?? SHARED_REFUSALS.forbidden, facts ?? {});
}

/** How far a lot is: « 120 dossiers traités sur 312 ». */
export function progressSentence(progress: {
  readonly total: number;
  readonly worked: number;
  readonly refused: number;
}): string {
  const { total, worked, refused } = progress;
  const worded = formatCount(worked, 'dossier traité', 'dossiers traités');
  const refusals = refused === 0 ? '' : `, dont ${formatCount(refused, 'refusé', 'refusés')}`;
  return `${worded} sur ${String(total)}${refusals}`;
}

/** The shortcuts of the workbench, as its help sheet lists them. */
export const SHORTCUTS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: 'j', does: 'Dossier suivant de la liste' },
  { keys: 'k', does: 'Dossier précédent de la liste' },
  { keys: 'Entrée', does: 'Ouvrir le dossier' },
  { keys: 'p', does: 'Prendre le dossier en charge' },
  { keys: 'n', does: 'Noter le dossier' },
  { keys: 's', does: 'Passer au dossier suivant' },
  { keys: 'x', does: 'Cocher ou décocher la ligne' },
  { keys: 'Échap', does: 'Revenir à la liste' },
  { keys: '?', does: 'Ouvrir cette aide' },
];

/** « 2,8 » : a mean with one decimal. */
export function formatMean(mean: number): string {
  return ONE_DECIMAL.format(mean);
}

const ONE_DECIMAL = new Intl.NumberFormat('fr-FR', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** Who else has a file open: « Samir Roux a aussi ce dossier ouvert. ». */
export function presenceSentence(names: readonly string[]): string {
  const [last, ...others] = [...names].reverse();
  if (last === undefined) return '';
  if (others.length === 0) return `${last} a aussi ce dossier ouvert.`;
  return `${others.reverse().join(', ')} et ${last} ont aussi ce dossier ouvert.`;
}
