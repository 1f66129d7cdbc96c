import type { SynonymRefusal } from '~/domain/frictions/synonym';
import type { SharedRefusal } from '~/domain/shared/result';

/** Sentences of the refusals on synonyms. */
export const SYNONYM_REFUSALS: Readonly<Record<Exclude<SynonymRefusal, SharedRefusal>, string>> = {
  'lonely-form': 'Écrivez au moins deux mots ou expressions différents, séparés par des virgules.',
  'empty-form':
    '«\u00a0{form}\u00a0» ne contient aucun mot que la recherche retienne\u00a0: précisez ou retirez cette expression.',
  'too-many-forms': '{most} mots ou expressions au plus\u00a0: faites-en deux lignes.',
};

/** The form's field, for the conflict page. */
export const SYNONYM_LABELS = { forms: 'Mots et expressions équivalents' } as const;

export const SYNONYM_HINT =
  'Séparés par des virgules, par exemple\u00a0: RSA, revenu de solidarité active. Accents, pluriels et majuscules sont déjà pardonnés.';
