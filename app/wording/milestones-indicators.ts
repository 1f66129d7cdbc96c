import type {
  Direction,
  IndicatorKind,
  IndicatorRefusal,
  ReadingOutcome,
} from '~/domain/milestones/indicator';
import type { RemeasureRefusal } from '~/domain/milestones/remeasure';

/** What an indicator follows. */
export const INDICATOR_KIND_LABELS: Readonly<Record<IndicatorKind, string>> = {
  usage: 'Usage',
  'time-saved': 'Temps gagné',
  satisfaction: 'Satisfaction',
  usability: 'Facilité d’usage',
  other: 'Autre',
};

/** Which way a figure gets better. */
export const DIRECTION_LABELS: Readonly<Record<Direction, string>> = {
  up: 'Plus il est haut, mieux c’est',
  down: 'Plus il est bas, mieux c’est',
};

/** What came of the last reading of a service's statistics. */
export const READING_WORDS: Readonly<Record<ReadingOutcome, string>> = {
  read: 'lues',
  'host-not-allowed': 'non lues\u00a0: cette adresse n’est plus dans la liste des services lus',
  'inner-address': 'non lues\u00a0: cette adresse mène à un réseau interne',
  'not-secure': 'non lues\u00a0: l’adresse doit commencer par https',
  unreachable: 'non lues\u00a0: le service ne répond pas',
  'too-slow': 'non lues\u00a0: le service met trop de temps à répondre',
  elsewhere: 'non lues\u00a0: l’adresse renvoie ailleurs',
  'not-ok': 'non lues\u00a0: le service répond par une erreur',
  'not-json': 'non lues\u00a0: la réponse n’est pas du JSON',
  'too-large': 'non lues\u00a0: la réponse est trop grande',
  'nothing-there': 'lues, mais il n’y a rien à l’endroit indiqué',
  'not-a-number': 'lues, mais ce qui s’y trouve n’est pas un nombre',
};

/** Names of the form's fields, for the conflict page. */
export const INDICATOR_FIELD_LABELS = { name: 'Ce que l’on suit', unit: 'Unité' } as const;

/** Why an indicator or a value was refused. */
export const INDICATOR_REFUSALS: Readonly<Record<IndicatorRefusal, string>> = {
  'startup-not-live':
    'Cette start-up n’est plus en cours\u00a0: elle ne commence plus d’indicateur.',
  'indicator-closed': 'Cet indicateur n’est plus suivi\u00a0: il reste tel qu’il est.',
  'too-many-indicators':
    'Vous suivez déjà {most} indicateurs. Cessez d’en suivre un qui ne sert plus.',
  'stats-address-missing': 'Dites à quelle adresse se lit le nombre que vous situez.',
  'pointer-missing': 'Dites où se trouve le nombre dans la réponse, par exemple /stats/0/value.',
  'pointer-malformed':
    'Écrivez un pointeur JSON\u00a0: chaque étape après une barre oblique, par exemple /stats/0/value.',
  'stats-host-not-allowed':
    'Relais ne lit pas les statistiques de {host}. Demandez à un administrateur de l’ajouter aux services lus.',
  'stats-not-secure': 'L’adresse des statistiques doit commencer par https://.',
  'measured-in-future': 'Un chiffre se relève aujourd’hui ou avant\u00a0: cette date est à venir.',
  'target-day-without-target': 'Écrivez le chiffre visé à cette date.',
};

/** Why a friction was not weighed again. */
export const REMEASURE_REFUSALS: Readonly<Record<RemeasureRefusal, string>> = {
  'nothing-measured':
    'Dites combien de personnes sont touchées, et le temps ou l’argent que chacune y perd.',
  'measured-in-future': 'Une mesure se fait aujourd’hui ou avant\u00a0: cette date est à venir.',
  'measured-before-startup': 'La start-up n’était pas encore ouverte à cette date.',
};

/** Why the list of services whose statistics are read was refused. */
export const STATS_HOSTS_REFUSALS = {
  'not-a-host':
    '«\u00a0{host}\u00a0» n’est pas un nom de domaine. Écrivez un nom par ligne, sans https://, par exemple service.exemple.gouv.fr ou *.exemple.gouv.fr.',
  'too-many-hosts': 'La liste ne peut pas compter plus de {most} lignes.',
} as const;
