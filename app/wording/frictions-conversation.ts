import type { TemplateRefusal, TemplateVariable } from '~/domain/frictions/answer-template';
import type { MessageKind, MessageRefusal, Side } from '~/domain/frictions/conversation';
import type { OpinionRefusal, OpinionState } from '~/domain/frictions/opinion';

/** Which side a line of the conversation comes from. */
export const SIDE_LABELS: Readonly<Record<Side, string>> = {
  proposer: 'Proposant',
  staff: 'Incubateur',
};

/** What a line of the conversation is, when it is more than a message. */
export const KIND_LABELS: Readonly<Record<MessageKind, string>> = {
  message: '',
  question: 'Complément demandé',
  answer: 'Complément apporté',
};

export const MESSAGE_REFUSALS: Readonly<Record<MessageRefusal, string>> = {
  'variable-left':
    'Il reste à remplacer : {places}. Écrivez le texte qui convient à la place des accolades.',
};

export const TEMPLATE_REFUSALS: Readonly<Record<TemplateRefusal, string>> = {
  'unknown-variable':
    'Nous ne savons pas remplacer {places}. Utilisez les mots de la liste, ou retirez les accolades.',
};

/** What each place of a template becomes. */
export const VARIABLE_MEANINGS: Readonly<Record<TemplateVariable, string>> = {
  numéro: 'le numéro de la friction',
  titre: 'son titre',
  organisation: 'l’organisation qui la propose',
  personne: 'la personne qui l’a proposée',
  'date limite': 'le jour avant lequel une première réponse est due',
  adresse: 'l’adresse de sa page',
  signature: 'le nom de la personne qui écrit',
};

/** « {titre} »: how a place is typed and shown. */
export function placeOf(name: string): string {
  return `{${name}}`;
}

/** The names of places as one reads them in a sentence. */
export function placesWords(names: readonly string[]): string {
  return names.map(placeOf).join(', ');
}

export const OPINION_LABELS: Readonly<Record<OpinionState, string>> = {
  waiting: 'Attendu',
  late: 'En retard',
  given: 'Donné',
  cancelled: 'Abandonné',
};

export const OPINION_REFUSALS: Readonly<Record<OpinionRefusal, string>> = {
  'deadline-past': 'Laissez-lui au moins un jour : choisissez une date à partir de demain.',
  'deadline-far': 'C’est trop loin : choisissez une date dans les {days} jours.',
  'asked-already': 'Un avis lui est déjà demandé sur cette friction.',
  'asked-staff': 'Cette personne est de l’incubateur : écrivez-lui dans une note interne.',
  'asked-proposer':
    'Cette personne est de l’organisation qui propose la friction : écrivez-lui dans les échanges.',
  'opinion-closed': 'Cet avis n’est plus attendu.',
};

/** Fields of a template, for the conflict page. */
export const TEMPLATE_LABELS = { title: 'Nom du modèle', words: 'Texte' } as const;

/** An invented friction, to show what a template becomes. */
export const EXAMPLE_VALUES: Readonly<Record<TemplateVariable, string>> = {
  numéro: '128',
  titre: 'Trois guichets pour une carte de bus',
  organisation: 'Communauté de communes du Val',
  personne: 'Camille Exemple',
  'date limite': '14 avril 2026',
  adresse: 'https://relais.exemple/frictions/128',
  signature: 'Dominique Exemple',
};
