import type { SheetRefusal } from '~/domain/frictions/import-file';
import { PILOT_SEPARATOR, type TableRefusal } from '~/domain/programme/edition-table';
import type { RecordingRefusal } from '~/domain/programme/recording';
import { IMPORT_REFUSALS } from './frictions-import';

/** The headers of an edition's table, in its order. */
export const EDITION_HEADERS = [
  'Numéro',
  'Priorité',
  'Titre',
  'Texte',
  'Pilotes État',
  'Pilotes collectivités',
  'Motif',
] as const;

/** How the table is written, said before it is. */
export const EDITION_TABLE_HINT = `Une ligne de titres, puis une action par ligne, séparées par des points-virgules\u00a0: ${EDITION_HEADERS.join('\u00a0; ')}. Plusieurs pilotes d’un même côté se séparent par «\u00a0${PILOT_SEPARATOR}\u00a0». Une action enrichie dit pourquoi dans son motif\u00a0; une action retirée garde son numéro et son motif, sans titre ni texte.`;

/** Why an edition is not recorded. */
export const RECORDING_REFUSALS: Readonly<
  Record<RecordingRefusal | TableRefusal | SheetRefusal | 'pilot-unknown' | 'revision-open', string>
> = {
  'edition-empty': 'Le tableau ne contient aucune action en vigueur.',
  'edition-not-after':
    'Cette édition doit suivre la dernière enregistrée ({last})\u00a0: les éditions s’enregistrent dans leur ordre.',
  'edition-to-come': 'Une édition s’enregistre une fois adoptée.',
  'edition-before-programme': 'Ce semestre vient avant le début du programme.',
  'number-used':
    'Le numéro {number} a déjà servi\u00a0: une action ajoutée prend un numéro plus grand que tous les autres.',
  'number-twice': 'L’action {number} figure deux fois dans le tableau.',
  'title-missing': 'L’action {number} n’a pas de titre.',
  'priority-unknown': 'L’action {number} est sous une priorité que le programme n’a pas.',
  'edition-forgets':
    'L’action {number} de l’édition précédente manque\u00a0: ajoutez-la, ou une ligne avec son numéro et le motif de son retrait.',
  'removed-unknown':
    'La ligne {number} retire une action que l’édition précédente n’a pas\u00a0: donnez-lui un titre si elle est nouvelle.',
  'change-unexplained':
    'L’action {number} change\u00a0: dites pourquoi dans la colonne «\u00a0Motif\u00a0».',
  'pilot-unknown':
    'Aucune organisation ne s’appelle «\u00a0{pilot}\u00a0», ou plusieurs\u00a0: copiez l’adresse de sa page, par exemple «\u00a0departement-62\u00a0».',
  'revision-open': 'Une révision est en préparation\u00a0: l’édition suivante viendra d’elle.',
  'column-missing': 'La colonne «\u00a0{column}\u00a0» manque à la ligne de titres.',
  'not-a-number': 'Ligne {row}\u00a0: le numéro et la priorité sont des nombres entiers.',
  'cell-too-long': 'Ligne {row}\u00a0: le titre, le texte ou le motif est trop long.',
  'file-empty': 'Écrivez le tableau, ou joignez un fichier.',
  'sheet-too-large': IMPORT_REFUSALS['sheet-too-large'],
  'sheet-is-a-workbook': IMPORT_REFUSALS['sheet-is-a-workbook'],
  'sheet-unreadable': IMPORT_REFUSALS['sheet-unreadable'],
  'sheet-broken': IMPORT_REFUSALS['sheet-broken'],
  'sheet-without-lines':
    'Le tableau ne contient que des titres\u00a0: ajoutez une action par ligne.',
  'sheet-too-long': 'Le tableau compte {lines} lignes, et une édition {max} au plus.',
  'sheet-too-wide': 'Le tableau a plus de {max} colonnes\u00a0: gardez les sept attendues.',
};
