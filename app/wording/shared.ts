import type { RefusalFacts, SharedRefusal } from '~/domain/shared/result';
import { de } from './elision';

/** Sentences of a form's fields; `{…}` are filled by `say`. */
export const FIELD_SENTENCES = {
  required: 'Ce champ est à remplir.',
  'too-long': 'Ce texte est trop long\u00a0: {max} caractères au plus.',
  'unreadable-text': 'Ce texte contient un caractère qui ne peut pas être enregistré.',
  'not-a-number': 'Écrivez un nombre entier, par exemple 30.',
  'not-a-decimal': 'Écrivez un nombre, par exemple 12,5.',
  'number-range': 'Ce nombre doit être compris entre {min} et {max}.',
  'not-a-sum': 'Écrivez une somme en euros, par exemple 15 000 ou 1 250,50.',
  'sum-zero': 'La somme doit être supérieure à zéro.',
  'not-a-day': 'Écrivez une date du calendrier, par exemple 2026-03-12.',
  'day-too-far': 'Cette date est trop lointaine\u00a0: vérifiez l’année.',
  'not-a-choice': 'Choisissez une des réponses proposées.',
  'not-a-link': 'Écrivez une adresse complète, qui commence par https://.',
  'not-an-email': 'Écrivez une adresse électronique complète, par exemple prenom.nom@mairie.fr.',
  'not-an-id': 'Ce choix n’existe plus\u00a0: rechargez la page.',
  'file-missing': 'Choisissez un fichier.',
} as const;
export type FieldSentence = keyof typeof FIELD_SENTENCES;

/** Sentences of the refusals that every use case may give. */
export const SHARED_REFUSALS: Readonly<Record<SharedRefusal, string>> = {
  'not-found': 'Cette page n’existe pas, ou plus.',
  conflict: 'Quelqu’un a modifié cette page avant vous.',
  forbidden: 'Vous ne pouvez pas faire cela.',
};

/** A sentence with its `{places}` filled; « de » is elided before one. */
export function say(sentence: string, facts: RefusalFacts = {}): string {
  return sentence.replace(
    /(\bde )?\{(\w+)\}/g,
    (place, preposition: string | undefined, name: string) => {
      const fact = facts[name];
      if (fact === undefined) return place;
      return preposition === undefined ? String(fact) : de(String(fact));
    },
  );
}

/** An error as a summary tells it: « Intitulé : ce champ est à remplir. »; a label that ends by itself needs no colon. */
export function atField(label: string | undefined, sentence: string): string {
  if (label === undefined) return sentence;
  if (/[?!.…:]$/.test(label)) return `${label} ${sentence}`;
  // An acronym keeps its capitals, and so does our own name.
  const continued = /^(?!Relais )\p{Lu}(?!\p{Lu})/u.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;
  return `${label}\u00a0: ${continued}`;
}
