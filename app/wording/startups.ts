import type { GateProblem } from '~/domain/startups/gates';
import type { MissionRole } from '~/domain/startups/mission';
import type { OpeningRefusal } from '~/domain/startups/opening';
import type { Phase } from '~/domain/startups/phase';
import type { PhaseRefusal } from '~/domain/startups/phase-change';
import type { BandStanding, TeamRefusal } from '~/domain/startups/team';
import type { PhaseMove } from '~/domain/startups/transitions';
import { formatNumber } from './format';

/** Phases as people call them. */
export const PHASE_LABELS: Readonly<Record<Phase, string>> = {
  investigation: 'Investigation',
  construction: 'Construction',
  acceleration: 'Accélération',
  consolidation: 'Consolidation',
  transfere: 'Transférée',
  opere: 'Opérée',
  'abandon-investigation': 'Abandonnée après investigation',
  abandon: 'Abandonnée',
};

/** What a phase is, in one sentence. */
export const PHASE_MEANINGS: Readonly<Record<Phase, string>> = {
  investigation:
    'Neuf semaines environ pour vérifier que le problème est réel et qu’un service y répondrait.',
  construction:
    'Une équipe de deux à quatre personnes met un premier service entre les mains de ses usagers en six mois.',
  acceleration: 'Le service est utilisé ; il s’étend à tous ceux qui en ont besoin.',
  consolidation: 'Le service est installé ; son porteur se prépare à le reprendre.',
  transfere: 'Le porteur fait vivre le service.',
  opere: 'Le service est exploité durablement par l’incubateur.',
  'abandon-investigation': 'L’investigation a montré qu’il valait mieux ne pas construire.',
  abandon: 'Le service est arrêté.',
};

/** How a change of phase goes. */
export const MOVE_LABELS: Readonly<Record<PhaseMove, string>> = {
  next: 'étape suivante',
  skip: 'saut d’étape',
  back: 'retour en arrière',
  stop: 'arrêt',
};

/** What a person does on a team. */
export const ROLE_LABELS: Readonly<Record<MissionRole, string>> = {
  intrapreneur: 'Intrapreneur',
  coach: 'Coach',
  developpement: 'Développement',
  design: 'Design',
  deploiement: 'Déploiement',
  produit: 'Produit',
  donnees: 'Données',
  autre: 'Autre',
};

/** What keeps a gate shut, said as what is missing. */
export const GATE_SENTENCES: Readonly<Record<GateProblem, string>> = {
  'no-such-move': 'Cette phase ne suit pas la phase actuelle.',
  'engagement-missing': 'L’engagement d’un sponsor n’est pas signé.',
  'intrapreneur-not-freed': 'Aucun intrapreneur n’est libéré une partie de sa semaine.',
  'owner-unexplained': 'Aucun porteur n’est désigné, et rien ne dit pourquoi il reste à trouver.',
  'team-too-small': 'L’équipe compte moins de deux personnes (coachs non comptés).',
  'team-too-large': 'L’équipe compte plus de quatre personnes (coachs non comptés).',
  'intrapreneur-missing': 'Aucun intrapreneur n’est en mission aujourd’hui.',
  'review-missing': 'Aucun comité n’a décidé cette phase depuis le début de la phase actuelle.',
  'handover-unsigned': 'La passation n’est pas signée par les deux parties.',
};

/** How a team stands to the band of two to four. */
export const BAND_SENTENCES: Readonly<Record<BandStanding, string>> = {
  free: '',
  within: 'Dans la fourchette de deux à quatre personnes.',
  below: 'En dessous de deux personnes : il faut compléter l’équipe.',
  above: 'Au-dessus de quatre personnes : chaque arrivée de trop est motivée.',
};

/** Refusals of an opening, a team or a change of phase. */
export const STARTUP_REFUSALS: Readonly<
  Record<
    | OpeningRefusal
    | TeamRefusal
    | PhaseRefusal
    | 'reason-missing'
    | 'post-mortem-missing'
    | 'handover-running',
    string
  >
> = {
  'friction-not-selected':
    'Cette friction n’est pas choisie : une start-up s’ouvre à partir d’une friction choisie.',
  'name-makes-no-address':
    'Ce nom ne contient ni lettre ni chiffre : il ne peut pas servir d’adresse.',
  'slug-reserved':
    'Cette adresse est celle d’une page du site. Choisissez-en une autre, par exemple « {free} ».',
  'slug-taken': 'Une start-up porte déjà cette adresse. Celle-ci est libre : « {free} ».',
  'sponsor-missing': 'Choisissez le sponsor dans la liste, ou écrivez son adresse électronique.',
  'sponsor-without-organisation':
    'Cette personne n’a pas encore d’organisation confirmée : elle ne peut pas engager de budget. Confirmez d’abord son rattachement.',
  'engagement-not-signed-yet':
    'L’engagement doit être signé avant l’ouverture : cette date est à venir.',
  'intrapreneur-not-freed': 'L’intrapreneur doit être libéré une partie de sa semaine.',
  'owner-unexplained': 'Choisissez un porteur, ou dites pourquoi il reste à trouver.',
  'owner-unknown':
    'Aucune organisation ne porte ce nom.{near} Écrivez-le comme sur sa page, par exemple « Pas-de-Calais » ou « departement-62 ».',
  'owner-ambiguous':
    'Plusieurs organisations portent ce nom\u00a0: {choices}. Écrivez la fin de l’adresse de la bonne, ici entre parenthèses.',
  'no-incubator':
    'Aucun incubateur n’est enregistré\u00a0: un administrateur doit d’abord en ajouter un.',
  'envelope-too-high':
    'Cette somme est trop grande\u00a0: une enveloppe compte dix millions d’euros au plus. Vérifiez les zéros.',
  'startup-not-live':
    'Cette start-up n’est plus en cours : son équipe et ses jalons ne changent plus.',
  'starts-before-startup': 'La mission ne peut pas commencer avant l’ouverture de la start-up.',
  'ends-before-start': 'Le dernier jour doit suivre le premier.',
  'overlapping-mission': 'Cette personne est déjà en mission sur cette start-up à ces dates.',
  'fifth-person-needs-reason':
    'L’équipe compterait plus de quatre personnes pendant la construction. Écrivez pourquoi il en faut une de plus : ce motif sera affiché.',
  'mission-over': 'Cette mission est déjà terminée.',
  'not-longer':
    'Cette date ne convient pas : pour prolonger, choisissez un jour plus tardif ; pour abréger, un jour plus proche.',
  'prolonged-into-the-past':
    'La mission est déjà terminée\u00a0: pour la prolonger, choisissez un dernier jour qui ne soit pas passé.',
  'mission-begun': 'Cette mission a commencé\u00a0: terminez-la plutôt.',
  'team-gone-needs-reason':
    'Plus personne n’est dans l’équipe pour donner son accord. Écrivez pourquoi vous faites venir cette personne\u00a0: ce motif sera affiché.',
  'team-has-its-word':
    'Il y a de nouveau quelqu’un dans l’équipe\u00a0: proposez-lui cette personne, l’équipe donnera son accord.',
  'no-such-move': 'Cette phase ne suit pas la phase actuelle.',
  'gate-shut':
    'Il manque quelque chose : {missing} Pour passer outre, écrivez pourquoi : ce motif sera affiché.',
  'never-overridden': 'Seule la passation signée par les deux parties ouvre cette phase.',
  'post-mortem-missing':
    'Une start-up qui s’arrête laisse un bilan\u00a0: répondez aux trois questions.',
  'reason-missing': 'Écrivez pourquoi la phase change : ce motif sera publié.',
  'handover-running':
    'Une passation est en cours avec le porteur actuel : elle doit d’abord être signée ou annulée.',
};

/** Names of the forms’ fields, for the conflict page. */
export const STARTUP_FIELD_LABELS = {
  to: 'Phase',
  reason: 'Motif',
  overrideReason: 'Pourquoi passer outre',
  ownerText: 'Porteur',
  lastDay: 'Dernier jour',
  name: 'Nom',
} as const;

/** What follows « ne comptera plus »: « personne », « qu’une personne », « que 3 personnes ». */
export function onlyPeople(size: number): string {
  if (size === 0) return 'personne';
  return size === 1 ? 'qu’une personne' : `que ${formatNumber(size)}\u00a0personnes`;
}
