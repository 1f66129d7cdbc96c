import { IMPORT_KEPT_DAYS, type ImportRefusal, type ImportState } from '~/domain/imports/file';
import { formatCount } from './format';

/** States of an import. */
export const IMPORT_STATE_LABELS: Readonly<Record<ImportState, string>> = {
  pending: 'À vérifier',
  completed: 'Importé',
  abandoned: 'Abandonné',
};

/** What is kept of a file that nobody finished. */
export const IMPORT_KEPT = `Un import commencé vous attend ${IMPORT_KEPT_DAYS}\u00a0jours\u00a0; ensuite, le contenu du fichier est effacé.`;

/** What a room says itself, because the sentence names what a line is or what is left to correct. */
type OwnRefusal = 'sheet-without-lines' | 'sheet-too-wide' | 'lines-wrong';

/** Why a file is refused, whatever it holds. */
export const SHEET_REFUSALS: Readonly<Record<Exclude<ImportRefusal, OwnRefusal>, string>> = {
  'file-empty': 'Ce fichier est vide.',
  'sheet-too-large': 'Ce fichier pèse plus de 2\u00a0Mo\u00a0: partagez-le en plusieurs.',
  'sheet-is-a-workbook':
    'C’est un classeur Excel ou LibreOffice. Dans votre tableur, choisissez «\u00a0Enregistrer sous\u00a0», puis le format CSV, et envoyez ce fichier.',
  'sheet-unreadable':
    'Ce fichier n’est pas un texte lisible\u00a0: enregistrez-le au format CSV en UTF-8.',
  'sheet-broken':
    'Des guillemets ouverts ne se ferment pas avant la ligne {line} du fichier\u00a0: corrigez-les, puis envoyez-le de nouveau.',
  'sheet-too-long':
    'Ce fichier compte {lines} lignes, et un import {max} au plus\u00a0: partagez-le en plusieurs.',
  'column-doubled':
    'Une autre colonne est déjà celle-là\u00a0: changez l’une des deux, ou ne reprenez pas celle-ci.',
  'nothing-new': 'Rien n’est importé\u00a0: toutes ces lignes l’ont déjà été.',
  'imported-meanwhile':
    'Rien n’est importé\u00a0: quelqu’un vient d’importer certaines de ces lignes. L’aperçu ci-dessous le montre.',
  'import-closed': 'Cet import est déjà terminé.',
};

/** What may be wrong with a cell or its line, whatever a line is. */
export const CELL_FAULTS = {
  missing: 'à remplir.',
  'too-long': 'trop long, {max} caractères au plus.',
  unreadable: 'contient un caractère qui ne peut pas être enregistré.',
  'extra-cells':
    'La ligne a plus de cellules que de titres\u00a0: un texte qui contient le séparateur doit être entre guillemets.',
  'reference-twice': 'la même qu’à la ligne {row}.',
} as const;

/** What is to change in a line, its cell named first when it is in one. */
export function atCell(label: string | null, sentence: string): string {
  return label === null ? sentence : `${label}\u00a0: ${sentence}`;
}

/** What was left aside because it was imported before; null when nothing was. */
export function leftAside(lines: number): string | null {
  if (lines === 0) return null;
  return `${formatCount(lines, 'ligne, déjà importée, est restée de côté', 'lignes, déjà importées, sont restées de côté')}.`;
}
