import type { ImportField } from '~/domain/frictions/import-columns';
import { IMPORT_FIELDS } from '~/domain/frictions/import-columns';
import {
  IMPORT_KEPT_DAYS,
  MOST_LINES,
  type ImportRefusal,
  type ImportState,
} from '~/domain/frictions/import-file';
import type { Fault, LineFault } from '~/domain/frictions/import-line';
import type { Day } from '~/domain/shared/day';
import { formatCount, formatDay, formatNumber } from './format';
import { FIELD_LABELS, THEME_LABELS } from './frictions';
import { say } from './shared';

/** What a column may be, as the file's author calls it. */
export const IMPORT_FIELD_LABELS: Readonly<Record<ImportField, string>> = {
  reference: 'Référence de la ligne',
  organisation: 'Organisation qui propose',
  title: FIELD_LABELS.title,
  theme: FIELD_LABELS.theme,
  sufferers: FIELD_LABELS.sufferers,
  situation: FIELD_LABELS.situation,
  improvement: FIELD_LABELS.improvement,
  territory: FIELD_LABELS.territory,
  peoplePerYear: FIELD_LABELS.peoplePerYear,
  minutesEach: FIELD_LABELS.minutesEach,
  eurosEachCents: FIELD_LABELS.eurosEachCents,
  evidenceSource: FIELD_LABELS.evidenceSource,
  sponsorAnswer: 'Sponsor trouvé (oui, pas encore)',
  sponsorNote: 'Sponsor\u00a0: qui',
  freedAgentAnswer: 'Agent libéré (oui, pas encore)',
  freedHalfDays: 'Agent libéré\u00a0: jours par semaine',
  freedAgentNote: 'Agent libéré\u00a0: qui',
  budgetAnswer: 'Ligne budgétaire (oui, pas encore)',
  askedBudgetCents: 'Montant demandé (€)',
  budgetNote: 'Ligne budgétaire\u00a0: laquelle',
};

/** States of an import. */
export const IMPORT_STATE_LABELS: Readonly<Record<ImportState, string>> = {
  pending: 'À vérifier',
  completed: 'Importé',
  abandoned: 'Abandonné',
};

/** What may be sent, said before it is chosen. */
export const IMPORT_FILE_HINT = `Un fichier CSV, comme tout tableur en enregistre\u00a0: une ligne de titres, puis une friction par ligne, ${formatNumber(MOST_LINES)} au plus. 2\u00a0Mo au plus.`;

/** What is kept of a file that nobody finished. */
export const IMPORT_KEPT = `Un import commencé vous attend ${IMPORT_KEPT_DAYS}\u00a0jours\u00a0; ensuite, le contenu du fichier est effacé.`;

export const IMPORT_REFUSALS: Readonly<Record<ImportRefusal, string>> = {
  'file-empty': 'Ce fichier est vide.',
  'sheet-too-large': 'Ce fichier pèse plus de 2\u00a0Mo\u00a0: partagez-le en plusieurs.',
  'sheet-is-a-workbook':
    'C’est un classeur Excel ou LibreOffice. Dans votre tableur, choisissez «\u00a0Enregistrer sous\u00a0», puis le format CSV, et envoyez ce fichier.',
  'sheet-unreadable':
    'Ce fichier n’est pas un texte lisible\u00a0: enregistrez-le au format CSV en UTF-8.',
  'sheet-broken':
    'Des guillemets ouverts ne se ferment pas avant la ligne {line} du fichier\u00a0: corrigez-les, puis envoyez-le de nouveau.',
  'sheet-without-lines':
    'Ce fichier ne contient que des titres, ou rien\u00a0: ajoutez une friction par ligne.',
  'sheet-too-long':
    'Ce fichier compte {lines} lignes, et un import {max} au plus\u00a0: partagez-le en plusieurs.',
  'sheet-too-wide':
    'Ce fichier a plus de {max} colonnes\u00a0: gardez celles qui parlent des frictions.',
  'column-doubled':
    'Une autre colonne est déjà celle-là\u00a0: changez l’une des deux, ou ne reprenez pas celle-ci.',
  'default-unknown':
    'Nous ne connaissons pas cette organisation. Écrivez son nom complet, son adresse ici (par exemple «\u00a0departement-62\u00a0») ou son SIREN.',
  'default-ambiguous':
    'Plusieurs organisations portent ce nom. Écrivez l’une de celles-ci\u00a0: {choices}.',
  'lines-wrong': 'Rien n’est importé\u00a0: {count} lignes sont encore à corriger.',
  'nothing-new': 'Rien n’est importé\u00a0: toutes ces lignes l’ont déjà été.',
  'imported-meanwhile':
    'Rien n’est importé\u00a0: quelqu’un vient d’importer certaines de ces lignes. L’aperçu ci-dessous le montre.',
  'import-closed': 'Cet import est déjà terminé.',
};

const FAULTS: Readonly<Record<LineFault, string>> = {
  missing: 'à remplir.',
  'source-missing': 'dites d’où viennent les chiffres, ou pourquoi ils ne sont pas connus.',
  'too-long': 'trop long, {max} caractères au plus.',
  unreadable: 'contient un caractère qui ne peut pas être enregistré.',
  'not-a-number': 'écrivez un nombre entier, par exemple 1200, ou laissez vide.',
  'out-of-range': 'écrivez un nombre entre 0 et {max}.',
  'not-a-sum': 'écrivez une somme en euros, par exemple 12,50, ou laissez vide.',
  'not-half-days':
    'écrivez un nombre de jours par semaine, à la demi-journée près, de 0,5 à {max}, ou laissez vide.',
  'not-a-theme': `écrivez l’un de ces thèmes\u00a0: ${Object.values(THEME_LABELS).join(', ')}.`,
  'not-an-answer': 'écrivez «\u00a0oui\u00a0» ou «\u00a0pas encore\u00a0».',
  'extra-cells':
    'La ligne a plus de cellules que de titres\u00a0: un texte qui contient le séparateur doit être entre guillemets.',
  'organisation-missing': 'dites qui propose, dans la ligne ou pour toutes les lignes.',
  'organisation-unknown':
    'inconnue ici. Écrivez son nom complet, son code entre parenthèses ou son SIREN.',
  'organisation-ambiguous': 'plusieurs portent ce nom\u00a0: {choices}.',
  'not-your-organisation': 'vous n’agissez pas au nom de cette organisation.',
  'territory-unknown':
    'inconnu ici. Écrivez le nom d’une région, d’un département, d’une intercommunalité ou d’une commune.',
  'territory-ambiguous': 'plusieurs portent ce nom\u00a0: {choices}.',
  'reference-twice': 'la même qu’à la ligne {row}.',
  'text-twice': 'le même texte qu’à la ligne {row}.',
};

/** What is to change in a line, its cell named first. */
export function faultSentence({ field, fault, facts }: Fault): string {
  const sentence = say(FAULTS[fault], facts);
  return field === null ? sentence : `${IMPORT_FIELD_LABELS[field]}\u00a0: ${sentence}`;
}

/** The example that a person may start from: every column under the title that is recognised, and one line. */
export const IMPORT_MODEL: readonly (readonly string[])[] = [
  IMPORT_FIELDS.map((field) => IMPORT_FIELD_LABELS[field]),
  [
    'AAP-2026-001',
    'Pas-de-Calais',
    'Les demandes d’APA se perdent entre deux guichets',
    THEME_LABELS.solidarites,
    'Les personnes âgées et leurs proches aidants',
    'Le dossier papier passe par trois services, et personne ne sait dire où il en est.',
    'Chacun suit son dossier sans téléphoner.',
    'Pas-de-Calais',
    '12000',
    '45',
    '',
    'Registre d’accueil du service autonomie, 2025',
    'oui',
    'Direction de l’autonomie',
    'pas encore',
    '',
    'pas encore',
    '',
  ],
];

interface ImportMailFacts {
  readonly by: string;
  readonly created: number;
  readonly due: Day;
  readonly link: string;
}

/** The one e-mail of an import, to its sender and to staff. */
export function importMail(
  reader: 'sender' | 'staff',
  { by, created, due, link }: ImportMailFacts,
): { subject: string; body: string } {
  const counted = formatCount(created, 'friction', 'frictions');
  const day = formatDay(due);
  return reader === 'sender'
    ? {
        subject: `Votre import\u00a0: ${counted} en attente d’une réponse`,
        body: `Votre tableau est importé\u00a0: ${counted}.\n\nUne réponse vous est due avant le ${day} pour chacune.\n\n${link}`,
      }
    : {
        subject: `Un tableau de frictions à prendre\u00a0: ${counted}`,
        body: `${by} importe un tableau\u00a0: ${counted}.\n\nUne réponse est due avant le ${day} pour chacune.\n\n${link}`,
      };
}
