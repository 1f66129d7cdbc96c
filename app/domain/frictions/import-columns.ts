import { searchNameOf } from '../organisations/search-name';

/** What a column of an imported spreadsheet may be: a friction's fields, who proposes it, and the reference that tells a line apart for good. */
export const IMPORT_FIELDS = [
  'reference',
  'organisation',
  'title',
  'theme',
  'sufferers',
  'situation',
  'improvement',
  'territory',
  'peoplePerYear',
  'minutesEach',
  'eurosEachCents',
  'evidenceSource',
  'sponsorAnswer',
  'sponsorNote',
  'freedAgentAnswer',
  'freedHalfDays',
  'freedAgentNote',
  'budgetAnswer',
  'askedBudgetCents',
  'budgetNote',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What each column is, in the file's order; null is left out. */
export type Mapping = readonly (ImportField | null)[];

/** How headers are usually written, accents, case and signs aside; the first match wins, so the narrow ones come first. */
const HEADERS: readonly (readonly [RegExp, ImportField])[] = [
  [
    /^(reference( de la ligne)?|ref|numero|n|no|id|identifiant|code|dossier|numero (de |du )?(dossier|projet))$/,
    'reference',
  ],
  [/^(un )?sponsor( est il)?( trouve)?( oui| oui pas encore)?$/, 'sponsorAnswer'],
  [/^(nom|qui|direction).*sponsor|^sponsor.*(nom|qui|direction|note)/, 'sponsorNote'],
  [/jours?( liberes?)? par semaine|^quotite/, 'freedHalfDays'],
  [/(montant|budget|somme) demandee?/, 'askedBudgetCents'],
  [/^agent libere.*(nom|qui|note|jours)/, 'freedAgentNote'],
  [/agent.*libere|libere.*agent/, 'freedAgentAnswer'],
  [/^ligne budgetaire.*(laquelle|montant|note)|^budget.*(montant|note)/, 'budgetNote'],
  [/ligne budgetaire|^budget$/, 'budgetAnswer'],
  [/source|origine des chiffres|^preuves?$/, 'evidenceSource'],
  [/minute|temps perdu|^duree/, 'minutesEach'],
  [/euro|cout/, 'eurosEachCents'],
  [/personnes|nombre|combien|volume|usagers par an/, 'peoplePerYear'],
  [/souffre|victime|^usagers?( concernes?)?$|^publics?( concernes?)?$|^qui$/, 'sufferers'],
  [/territoire|^lieu$|perimetre geographique/, 'territory'],
  [
    /organisation|organisme|collectivite|administration|porteur|proposant|structure|^commune$/,
    'organisation',
  ],
  [/theme|thematique|domaine|categorie/, 'theme'],
  [/mieux|amelioration|attendu|souhait|besoin/, 'improvement'],
  [/se passe|situation|aujourd hui|description|constat|probleme rencontre/, 'situation'],
  [/titre|intitule|^friction$|^irritant$|^probleme$|^objet$|^nom( du projet)?$|^projet$/, 'title'],
];

/** What each column probably is, by its header; none is guessed twice. */
export function guessMapping(headers: readonly string[]): Mapping {
  const taken = new Set<ImportField>();
  return headers.map((header) => {
    const name = searchNameOf(header);
    const found = HEADERS.find(([shape, field]) => !taken.has(field) && shape.test(name))?.[1];
    if (found === undefined) return null;
    taken.add(found);
    return found;
  });
}

/** The first column that is said to be what an earlier one already is; -1 when there is none. */
export function doubledColumn(mapping: readonly (string | null)[]): number {
  return mapping.findIndex((field, index) => field !== null && mapping.indexOf(field) < index);
}

/** What every line must say before it is deposited, by a column or by a default. */
export const DRAFT_NEEDS: readonly ImportField[] = [
  'organisation',
  'title',
  'sufferers',
  'situation',
  'improvement',
  'evidenceSource',
];
