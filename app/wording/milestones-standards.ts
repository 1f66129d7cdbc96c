import type { FileProblem, PlacedProblem } from '~/domain/milestones/standards-file';
import type { StandardAnswer } from '~/domain/milestones/standards';

/** How a criterion is answered. */
export const STANDARD_ANSWER_LABELS: Readonly<Record<StandardAnswer, string>> = {
  yes: 'Oui',
  no: 'Non',
  'not-applicable': 'Sans objet',
};

/** Why a standard's answers were not kept. */
export const STANDARD_REFUSALS = {
  'startup-not-live': 'Cette start-up n’est plus en cours\u00a0: ses réponses ne changent plus.',
  'list-changed':
    'La liste des standards a changé pendant que vous répondiez. Rouvrez cette page pour répondre à la nouvelle.',
  'nothing-answered': 'Répondez à un critère au moins.',
  'answer-missing': 'Vous dites ce qui le prouve\u00a0: choisissez aussi votre réponse.',
} as const;

const PROBLEM_WORDS: Readonly<Record<FileProblem, string>> = {
  'not-json': 'ce n’est pas du JSON en UTF-8',
  missing: 'manque',
  'wrong-type': 'n’a pas la forme attendue',
  empty: 'est vide',
  'too-long': 'est trop long',
  'too-many': 'a trop d’éléments',
  'bad-id': 'doit tenir en lettres sans accent, chiffres, points et tirets',
  'bad-link': 'n’est pas une adresse http ou https',
  twice: 'est déjà pris par un élément qui précède',
  'unreadable-text': 'contient des caractères illisibles',
};

/** What is wrong in an imported list, each thing with its place. */
export function fileProblemsWords(problems: readonly PlacedProblem[]): string {
  return problems
    .map(({ place, problem }) =>
      place === '' ? PROBLEM_WORDS[problem] : `${place} ${PROBLEM_WORDS[problem]}`,
    )
    .join('\u00a0; ');
}

/** Why a version of the standards was not imported. */
export const IMPORT_REFUSALS = {
  'file-missing': 'Choisissez le fichier JSON exporté par le réseau.',
  'file-too-large': 'Ce fichier pèse plus de 2\u00a0Mo\u00a0: ce n’est pas une liste de standards.',
  'file-wrong': 'Rien n’est importé. À corriger dans le fichier ({count})\u00a0: {problems}.',
  'version-known': 'La version {version} est déjà en vigueur.',
} as const;
