import { expect, it } from 'vitest';
import { atField } from '~/wording/shared';

it.each([
  ['Intitulé', 'Ce champ est à remplir.', 'Intitulé\u00a0: ce champ est à remplir.'],
  ['Numéro', 'SIREN inconnu.', 'Numéro\u00a0: SIREN inconnu.'],
  ['Adresse', 'Relais ne la lit pas.', 'Adresse\u00a0: Relais ne la lit pas.'],
  ['Échéance', 'À venir seulement.', 'Échéance\u00a0: à venir seulement.'],
  [
    'Qui en souffre\u00a0?',
    'Ce champ est à remplir.',
    'Qui en souffre\u00a0? Ce champ est à remplir.',
  ],
  ['J’ai lu ces règles.', 'Cochez la case.', 'J’ai lu ces règles. Cochez la case.'],
  [undefined, 'Ce champ est à remplir.', 'Ce champ est à remplir.'],
])('« %s » and « %s » read as one line', (label, sentence, line) => {
  expect(atField(label, sentence)).toBe(line);
});
