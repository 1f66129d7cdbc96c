import type { HeaderShapes } from '../imports/columns';

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

/** How lists of frictions usually call their columns, accents, case and signs aside. */
export const IMPORT_HEADERS: HeaderShapes<ImportField> = [
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

/** What every line must say before it is deposited, by a column or by a default. */
export const DRAFT_NEEDS: readonly ImportField[] = [
  'organisation',
  'title',
  'sufferers',
  'situation',
  'improvement',
  'evidenceSource',
];
