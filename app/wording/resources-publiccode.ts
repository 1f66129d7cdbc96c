import type { ToldAsCode } from '~/domain/resources/publiccode';
import type { PubliccodeProblem } from '~/domain/resources/publiccode-fields';
import type { Scope } from '~/domain/resources/publiccode-words';

/** What is wrong with a line, and what to do about it. */
export const PUBLICCODE_SENTENCES: Readonly<Record<PubliccodeProblem, string>> = {
  missing: 'Cette clé est obligatoire\u00a0: donnez-lui une valeur.',
  empty: 'Cette liste doit avoir au moins un élément.',
  'not-text': 'Un texte est attendu ici, pas une liste ni une section.',
  'not-list': 'Une liste est attendue ici\u00a0: un tiret devant chaque élément.',
  'not-section': 'Une section est attendue ici, avec ses propres clés.',
  'not-yes-no': 'Écrivez true ou false.',
  'too-long': 'Ce texte a {length} caractères\u00a0: {max} au plus.',
  'too-short': 'Ce texte a {length} caractères\u00a0: il en faut {min} au moins.',
  'not-a-choice': 'Cette valeur n’est pas de celles que le standard admet.',
  'not-a-link': 'Donnez une adresse complète, qui commence par https://.',
  'not-a-uri':
    'Donnez l’identifiant complet de l’organisation (URI), comme https://www.exemple.fr.',
  'not-a-picture':
    'Donnez un chemin relatif dans le dépôt ou une adresse complète, vers un fichier SVG, SVGZ ou PNG.',
  'not-a-day': 'Écrivez une date du calendrier, année-mois-jour\u00a0: 2026-11-25.',
  'not-an-email': 'Ce n’est pas une adresse électronique.',
  'not-a-language': 'Ce n’est pas une étiquette de langue (BCP 47), comme fr ou en.',
  'not-a-country': 'Ce n’est pas un code de pays de deux lettres (ISO 3166-1), comme fr.',
  'not-a-licence': 'Ce n’est pas une licence du catalogue SPDX, comme MIT ou EUPL-1.2.',
  'not-a-media-type': 'Ce n’est pas un type de média, comme text/csv.',
  'version-unknown':
    'Cette version du standard n’est pas connue ici\u00a0: indiquez-en une de 0.2 à 0.5.',
  'no-language': 'Décrivez le logiciel dans une langue au moins, en français de préférence.',
  'not-yaml':
    'Le fichier ne se lit pas à partir d’ici\u00a0: vérifiez les retraits, les guillemets et les crochets.',
  'key-twice': 'Cette clé est déjà écrite plus haut.',
  'not-utf8': 'Ce fichier n’est pas en UTF-8\u00a0: enregistrez-le dans cet encodage.',
  'too-large': 'Ce fichier est trop gros pour un publiccode.yml.',
};

/** Fields of application, as the object of « pour ». */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  agriculture: 'agriculture',
  culture: 'culture',
  defence: 'défense',
  education: 'éducation',
  'emergency-services': 'secours',
  employment: 'emploi',
  energy: 'énergie',
  environment: 'environnement',
  'finance-and-economic-development': 'finances et développement économique',
  'foreign-affairs': 'affaires étrangères',
  government: 'administrations de l’État',
  healthcare: 'santé',
  infrastructures: 'infrastructures',
  justice: 'justice',
  'local-authorities': 'collectivités territoriales',
  manufacturing: 'industrie',
  research: 'recherche',
  'science-and-technology': 'sciences et techniques',
  security: 'sécurité',
  society: 'société',
  sport: 'sport',
  tourism: 'tourisme',
  transportation: 'transports',
  welfare: 'action sociale',
};

/** For whom a software is, in the words of a contribution; empty when the file does not say. */
export function audienceOf(scopes: readonly Scope[]): string {
  if (scopes.length === 0) return '';
  return `Domaines d’application\u00a0: ${scopes.map((scope) => SCOPE_WORDS[scope]).join(', ')}.`;
}

/** How one gets at a software whose code is published. */
export function accessTo(licence: string): string {
  return `Le code est publié sous licence ${licence}\u00a0: chacun peut le reprendre et l’installer.`;
}

/** What a resource's publiccode.yml says at length. */
export function longDescriptionOf(resource: ToldAsCode): string {
  return [
    resource.purpose,
    `Pour qui\u00a0: ${resource.audience}`,
    `Conditions d’accès\u00a0: ${resource.accessConditions}`,
    `Produit par ${resource.producerName} et inscrit à la base commune de ressources que l’État et les collectivités partagent, pour qu’une même chose ne soit développée qu’une fois\u00a0: ${resource.page}`,
  ].join('\n\n');
}

/** What a resource lacks before its publiccode.yml can be written. */
export const MISSING_FOR_CODE: Readonly<Record<'repository' | 'licence', string>> = {
  repository: 'l’adresse du dépôt de code',
  licence: 'une licence du catalogue SPDX',
};

/** How the exported catalogue introduces itself. */
export const CATALOGUE_WORDS = {
  title: 'Base commune de ressources',
  description:
    'Ce que l’État et les collectivités offrent à réutiliser, pour qu’une même chose ne soit développée qu’une fois\u00a0: API, briques logicielles, référentiels, cadres, jeux de données et services mutualisés.',
  publisher: 'Relais',
} as const;
