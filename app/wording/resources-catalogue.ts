import type { Act, JournalFacts } from '~/domain/audit/act';
import type { ContentField, TypedResource } from '~/domain/resources/content';
import type { Standing } from '~/domain/resources/filters';
import type {
  ContributionState,
  Maturity,
  ResourceKind,
  ResourceRefusal,
} from '~/domain/resources/resource';

import { ACT_SENTENCES } from './audit';
import { say } from './shared';

/** What a resource is, for one. */
export const RESOURCE_KIND_WORDS: Readonly<Record<ResourceKind, string>> = {
  api: 'API',
  'brique-logicielle': 'Brique logicielle',
  referentiel: 'Référentiel',
  cadre: 'Cadre',
  'jeu-de-donnees': 'Jeu de données',
  'service-mutualise': 'Service mutualisé',
};

/** What each kind means, where people choose one. */
export const RESOURCE_KIND_HINTS: Readonly<Record<ResourceKind, string>> = {
  api: 'Un programme interroge un autre programme.',
  'brique-logicielle': 'Un logiciel à installer chez soi, ou une partie de logiciel.',
  referentiel: 'Une liste qui fait foi, des règles communes de description.',
  cadre: 'Une méthode, un contrat type, un guide partagé.',
  'jeu-de-donnees': 'Des données à télécharger.',
  'service-mutualise': 'Un service tenu par un organisme pour tous les autres.',
};

/** How far along a resource is. */
export const MATURITY_WORDS: Readonly<Record<Maturity, string>> = {
  concept: 'À l’étude',
  development: 'En développement',
  beta: 'À l’essai',
  stable: 'Stable',
  obsolete: 'Dépassée',
};

/** Which resources a list holds. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  'en-service': 'En service',
  delaissees: 'Délaissées',
  retirees: 'Retirées',
  toutes: 'Toutes',
};

/** Where a contribution stands. */
export const CONTRIBUTION_WORDS: Readonly<Record<ContributionState, string>> = {
  waiting: 'Attend une réponse',
  accepted: 'Publiée',
  refused: 'Refusée',
  withdrawn: 'Retirée avant réponse',
};

/** The fields of a resource as they are asked and shown. */
export const RESOURCE_LABELS: Readonly<Record<keyof TypedResource, string>> = {
  kind: 'Nature',
  name: 'Nom',
  producer: 'Producteur',
  startup: 'Start-up dont elle vient',
  purpose: 'Ce qu’elle fait',
  audience: 'Pour qui',
  accessConditions: 'Conditions d’accès',
  licence: 'Licence',
  landingUrl: 'Page de présentation',
  documentationUrl: 'Documentation',
  repositoryUrl: 'Dépôt du code ou des données',
  contact: 'Contact',
  maturity: 'Maturité',
  maintainedUntil: 'Entretenue jusqu’au',
};

/** The same, by the names under which they are recorded. */
export const CONTENT_LABELS: Readonly<Record<ContentField, string>> = {
  ...RESOURCE_LABELS,
  producerId: RESOURCE_LABELS.producer,
  startupId: RESOURCE_LABELS.startup,
};

/** What to do when the register does not know a producer: whoever reads the contribution puts it right. */
export const PRODUCER_TO_ADD =
  'Aucune organisation ne porte ce nom.{near} Si elle n’est pas dans la liste des organisations, écrivez ici le nom de la vôtre, et celui du producteur dans «\u00a0Un mot à l’incubateur\u00a0»\u00a0: il corrigera avant de publier.';

/** Why an act on the common base is refused. */
export const RESOURCE_REFUSAL_SENTENCES: Readonly<Record<ResourceRefusal, string>> = {
  'producer-unknown':
    'Aucune organisation ne porte ce nom.{near} Écrivez son nom en entier, ou la fin de l’adresse de sa page (entre parenthèses ici).',
  'producer-ambiguous':
    'Plusieurs organisations portent ce nom\u00a0: {choices}. Écrivez la fin de l’adresse de la bonne, ici entre parenthèses.',
  'startup-unknown': 'Aucune start-up ne porte ce nom.',
  'name-makes-no-address': 'Ce nom ne contient ni lettre ni chiffre.',
  'nothing-changed': 'Rien ne change\u00a0: la fiche dit déjà cela.',
  'already-settled': 'Cette contribution a déjà sa réponse.',
  'already-withdrawn': 'Cette ressource est déjà retirée.',
  'day-ahead': 'Ce jour n’est pas encore venu.',
  'version-exists': 'Cette version est déjà annoncée.',
  'successor-unknown':
    'Aucune ressource de la base commune ne porte ce nom. Écrivez la fin de l’adresse de sa page s’il y en a plusieurs.',
  'successor-itself': 'Une ressource ne se remplace pas elle-même.',
  'successor-withdrawn':
    'Celle-ci est retirée elle aussi\u00a0: nommez celle qui reste en service.',
};

const ACT_TITLES: Partial<Readonly<Record<Act, string>>> = {
  'resource.published': 'Publiée',
  'resource.edited': 'Fiche modifiée',
  'resource.version-added': 'Version {label} annoncée',
  'resource.withdrawn': 'Retirée',
  'reuse.declared': 'Réutilisation déclarée',
  'reuse.confirmed': 'Réutilisation confirmée',
  'reuse.ended': 'Réutilisation terminée',
  'reuse.saving-told': 'Dépense évitée précisée',
  'startup.reuse-declared': 'Réutilisation déclarée',
  'startup.reuse-confirmed': 'Réutilisation confirmée',
  'startup.reuse-ended': 'Réutilisation terminée',
  'startup.reuse-saving-told': 'Dépense évitée précisée',
};

/** What happened to a resource, as its history names it. */
export function resourceActTitle(told: {
  readonly act: Act;
  readonly after: JournalFacts | null;
}): string {
  const label = told.after?.['label'];
  const facts = typeof label === 'string' ? { label } : {};
  return say(ACT_TITLES[told.act] ?? ACT_SENTENCES[told.act], facts);
}
