import type { Step, ThreadActName } from '~/domain/frictions/thread';
import { formatMoney } from './format';
import { REVIEW_OUTCOMES } from './reviews';
import { say } from './shared';
import { PHASE_LABELS, ROLE_LABELS } from './startups';
import type { MissionRole } from '~/domain/startups/mission';
import type { Phase } from '~/domain/startups/phase';
import type { ReviewOutcome } from '~/domain/reviews/review';

/** The title of each node of the thread; `{…}` are filled by what the act is about. */
const NODES: Readonly<Record<ThreadActName, string>> = {
  'friction.submitted': 'Friction déposée',
  'friction.taken': 'Prise en charge',
  'friction.information-requested': 'Complément demandé',
  'friction.information-given': 'Complément reçu',
  'friction.qualified': 'Qualifiée',
  'friction.selected': 'Choisie',
  'friction.passed-over': 'Pas choisie cette fois',
  'friction.deselected': 'Pas de start-up pour l’instant',
  'friction.declined': 'Non retenue',
  'friction.merged': 'Réunie avec une autre friction',
  'friction.unmerged': 'Séparée de l’autre friction',
  'friction.redirected': 'Réorientée vers un service qui existe',
  'friction.withdrawn': 'Retirée',
  'friction.reopened': 'Rouverte',
  'friction.in-incubation': 'Entrée en incubation',
  'friction.back-to-qualified': 'De nouveau sans équipe',
  'friction.resolved': 'Résolue',
  'friction.supported': '{organisation} : « nous aussi »',
  'friction.support-withdrawn': '{organisation} retire son « nous aussi »',
  'friction.pilot-volunteered': '{organisation} se propose comme territoire pilote',
  'startup.opened': 'Ouverture de la start-up {startup}',
  'startup.imported': 'Reprise de l’historique de la start-up {startup}',
  'startup.owner-named': 'Porteur : {organisation}',
  'startup.sponsor-engaged': 'Engagement d’un sponsor',
  'startup.phase-changed': 'Passage en phase « {phase} »',
  'startup.gate-overridden': 'Condition de passage levée',
  'mission.started': '{subject} rejoint l’équipe ({role})',
  'mission.ended': 'Fin de mission de {subject}',
  'envelope.granted': 'Enveloppe de {cents}',
  'milestone.planned': 'Jalon prévu : {subject}',
  'milestone.moved': 'Jalon déplacé : {subject}',
  'milestone.reached': 'Jalon atteint : {subject}',
  'milestone.missed': 'Jalon manqué : {subject}',
  'milestone.cancelled': 'Jalon annulé : {subject}',
  'review.planned': 'Comité prévu',
  'review.decided': 'Décision du comité : {outcome}',
  'review.cancelled': 'Comité annulé',
  'handover.prepared': 'Passation commencée',
  'handover.deliberation-recorded': 'Délibération enregistrée',
  'handover.accepted': 'Passation acceptée',
  'handover.refused': 'Passation refusée',
  'handover.resumed': 'Passation reprise',
  'handover.signed': 'Signature de la passation',
  'handover.cancelled': 'Passation annulée',
  'handover.followed-up': 'Le porteur dit ce que devient le service',
  'startup.post-mortem-written': 'Bilan d’arrêt publié',
};

interface NodeFacts {
  readonly act: ThreadActName;
  readonly startup: { readonly name: string } | null;
  readonly subject: string | null;
  readonly role: MissionRole | null;
  readonly outcome: ReviewOutcome | null;
  readonly phase: Phase | null;
  readonly cents: number | null;
  readonly organisation: string | null;
}

/** The title of an act in the thread. */
export function nodeTitle(node: NodeFacts): string {
  return say(NODES[node.act], {
    startup: node.startup === null ? '' : `« ${node.startup.name} »`,
    subject: node.subject ?? 'un membre de l’équipe',
    role: node.role === null ? '' : ROLE_LABELS[node.role].toLowerCase(),
    outcome: node.outcome === null ? '' : REVIEW_OUTCOMES[node.outcome].toLowerCase(),
    phase: node.phase === null ? '' : PHASE_LABELS[node.phase].toLowerCase(),
    cents: node.cents === null ? '' : formatMoney(node.cents),
    organisation: node.organisation ?? 'Une organisation',
  });
}

/** Steps that are still to come. */
export const STEP_LABELS: Readonly<Record<Step, string>> = {
  submit: 'Dépôt',
  examine: 'Examen par l’incubateur',
  qualify: 'Décision : qualifiée ou non',
  select: 'Choix par l’incubateur',
  open: 'Ouverture d’une start-up',
  build: 'Construction du service',
  'hand-over': 'Passation du service à son porteur',
};
