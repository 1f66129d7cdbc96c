import { IMPORT_FIELDS, type ImportField } from '~/domain/frictions/import-columns';
import type { Fault, LineFault } from '~/domain/frictions/import-line';
import type { FrictionImportRefusal } from '~/domain/frictions/import-refusal';
import { MOST_LINES } from '~/domain/imports/file';
import type { Day } from '~/domain/shared/day';
import { formatCount, formatDay, formatNumber } from './format';
import { FIELD_LABELS, THEME_LABELS } from './frictions';
import { atCell, CELL_FAULTS, SHEET_REFUSALS } from './imports';
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

/** What may be sent, said before it is chosen. */
export const IMPORT_FILE_HINT = `Un fichier CSV, comme tout tableur en enregistre\u00a0: une ligne de titres, puis une friction par ligne, ${formatNumber(MOST_LINES)} au plus. 2\u00a0Mo au plus.`;

/** Why an import of frictions is refused. */
export const IMPORT_REFUSALS: Readonly<Record<FrictionImportRefusal, string>> = {
  ...SHEET_REFUSALS,
  'sheet-without-lines':
    'Ce fichier ne contient que des titres, ou rien\u00a0: ajoutez une friction par ligne.',
  'sheet-too-wide':
    'Ce fichier a plus de {max} colonnes\u00a0: gardez celles qui parlent des frictions.',
  'default-unknown':
    'Nous ne connaissons pas cette organisation. Écrivez son nom complet, son adresse ici (par exemple «\u00a0departement-62\u00a0») ou son SIREN.',
  'default-ambiguous':
    'Plusieurs organisations portent ce nom. Écrivez l’une de celles-ci\u00a0: {choices}.',
  'lines-wrong': 'Rien n’est importé\u00a0: {count} lignes sont encore à corriger.',
};

const FAULTS: Readonly<Record<LineFault, string>> = {
  ...CELL_FAULTS,
  'source-missing': 'dites d’où viennent les chiffres, ou pourquoi ils ne sont pas connus.',
  'not-a-number': 'écrivez un nombre entier, par exemple 30, ou laissez vide.',
  'out-of-range': 'écrivez un nombre entre 0 et {max}.',
  'not-a-sum': 'écrivez une somme en euros, par exemple 12,50, ou laissez vide.',
  'not-half-days':
    'écrivez un nombre de jours par semaine, à la demi-journée près, de 0,5 à {max}, ou laissez vide.',
  'not-a-theme': `écrivez l’un de ces thèmes\u00a0: ${Object.values(THEME_LABELS).join(', ')}.`,
  'not-an-answer': 'écrivez «\u00a0oui\u00a0» ou «\u00a0pas encore\u00a0».',
  'organisation-missing': 'dites qui propose, dans la ligne ou pour toutes les lignes.',
  'organisation-unknown':
    'inconnue ici. Écrivez son nom complet, son code entre parenthèses ou son SIREN.',
  'organisation-ambiguous': 'plusieurs portent ce nom\u00a0: {choices}.',
  'not-your-organisation': 'vous n’agissez pas au nom de cette organisation.',
  'territory-unknown':
    'inconnu ici. Écrivez le nom d’une région, d’un département, d’une intercommunalité ou d’une commune.',
  'territory-ambiguous': 'plusieurs portent ce nom\u00a0: {choices}.',
  'text-twice': 'le même texte qu’à la ligne {row}.',
};

/** What is to change in a line, its cell named first. */
export function faultSentence({ field, fault, facts }: Fault): string {
  return atCell(field === null ? null : IMPORT_FIELD_LABELS[field], say(FAULTS[fault], facts));
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
