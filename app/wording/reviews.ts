import type { ReviewRefusal } from '~/domain/reviews/refusals';
import type { ImpactCriterion, ReviewOutcome, ReviewState } from '~/domain/reviews/review';
import type { Day } from '~/domain/shared/day';
import { formatDay } from './format';

/** States of a committee. */
export const REVIEW_STATES: Readonly<Record<ReviewState, string>> = {
  planned: 'Prévu',
  decided: 'Décidé',
  cancelled: 'Annulé',
};

/** Outcomes of a committee. */
export const REVIEW_OUTCOMES: Readonly<Record<ReviewOutcome, string>> = {
  granted: 'Accord pour six mois',
  provisional: 'Accord provisoire',
  handover: 'Passation à préparer',
  stopped: 'Arrêt',
};

/** Lines of the impact grid, each with the question that it answers. */
export const IMPACT_CRITERIA: Readonly<
  Record<ImpactCriterion, { label: string; question: string }>
> = {
  utilisable: { label: 'Utilisable', question: 'Le service marche-t-il pour qui s’en sert\u202f?' },
  utilise: { label: 'Utilisé', question: 'Combien de personnes s’en servent\u202f?' },
  utile: { label: 'Utile', question: 'Que disent-elles qu’il leur apporte\u202f?' },
  impactant: { label: 'Impactant', question: 'Quelle part de l’irritant a disparu\u202f?' },
  efficient: { label: 'Efficient', question: 'Que coûte ce qu’il change\u202f?' },
};

/** Why a committee is not planned, prepared, decided or cancelled. */
export const REVIEW_REFUSALS: Readonly<Record<ReviewRefusal, string>> = {
  'not-live': 'Cette start-up n’est plus en cours\u00a0: il n’y a plus de comité à tenir.',
  'too-early':
    'Ce comité se tient le {heldOn}\u00a0: la décision s’enregistre à partir de ce jour.',
  'reason-required': 'Écrivez pourquoi\u00a0: ce motif est publié avec la décision.',
  'phase-not-reachable': 'Cette phase ne peut pas suivre celle d’aujourd’hui.',
  'amount-required': 'Écrivez la somme accordée.',
  'amount-unexpected': 'Un arrêt n’accorde pas d’argent\u00a0: laissez la somme vide.',
  'months-required': 'Un accord provisoire dure un ou deux mois.',
  'in-the-past': 'Ce jour est passé\u00a0: choisissez aujourd’hui ou un jour à venir.',
  'already-planned': 'Un comité est déjà prévu\u00a0: décidez-le ou annulez-le d’abord.',
  'review-closed': 'Ce comité est déjà décidé ou annulé\u00a0: il ne change plus.',
  frozen: 'Le dossier est figé depuis le {frozenFrom}\u00a0: ceux qui décident le lisent.',
  'line-incomplete': 'Une ligne commencée demande un indicateur, une valeur et une note.',
  'measured-in-future': 'Une mesure ne peut pas être datée dans l’avenir.',
  'sponsor-required': 'Choisissez le sponsor au nom de qui la décision est enregistrée.',
};

/** Names of the decision's fields, for the conflict page. */
export const DECISION_LABELS: Readonly<Record<string, string>> = {
  state: 'État',
  outcome: 'Décision',
  heldOn: 'Jour du comité',
  opensPhase: 'Phase ouverte',
  amount: 'Somme accordée',
  ask: 'Demande de l’équipe',
  reason: 'Motif',
};

interface About {
  readonly name: string;
  readonly slug: string;
  readonly reviewId: number;
  readonly publicUrl: string;
}

/** E-mail to those around a startup for which a committee is planned. */
export function reviewPlannedNotice(
  about: About & { readonly heldOn: Day; readonly frozenFrom: Day | null },
) {
  const deadline =
    about.frozenFrom === null
      ? 'Le dossier reste ouvert à l’équipe jusqu’à la décision.'
      : `L’équipe complète le dossier avant le ${formatDay(about.frozenFrom)}, jour où il est figé.`;
  return mail(about, `${about.name}\u00a0: comité le ${formatDay(about.heldOn)}`, [
    `Le comité d’investissement de «\u00a0${about.name}\u00a0» se tiendra le ${formatDay(about.heldOn)}.`,
    deadline,
  ]);
}

/** E-mail to the same people once it is decided. */
export function reviewDecidedNotice(
  about: About & {
    readonly outcome: ReviewOutcome;
    readonly reason: string;
    readonly waits: boolean;
  },
) {
  const next = about.waits
    ? 'Le changement de phase attend encore\u00a0: la page dit ce qui manque.'
    : 'La suite est sur la page du comité.';
  return mail(about, `${about.name}\u00a0: ${REVIEW_OUTCOMES[about.outcome].toLowerCase()}`, [
    `Le comité de «\u00a0${about.name}\u00a0» a décidé\u00a0: ${REVIEW_OUTCOMES[about.outcome].toLowerCase()}.`,
    `Motif\u00a0: ${about.reason}`,
    next,
  ]);
}

/** E-mail to the same people when it will not take place. */
export function reviewCancelledNotice(
  about: About & { readonly heldOn: Day; readonly reason: string },
) {
  return mail(about, `${about.name}\u00a0: comité annulé`, [
    `Le comité de «\u00a0${about.name}\u00a0» prévu le ${formatDay(about.heldOn)} est annulé.`,
    `Motif\u00a0: ${about.reason}`,
  ]);
}

function mail(
  about: About,
  subject: string,
  paragraphs: readonly string[],
): { subject: string; body: string } {
  const link = `${about.publicUrl}/startups/${about.slug}/comites/${about.reviewId}`;
  return { subject, body: ['Bonjour,', ...paragraphs, 'L’équipe Relais', link].join('\n\n') };
}
