import type { ReviewRefusal } from '~/domain/reviews/refusals';
import type { ImpactCriterion, ReviewOutcome, ReviewState } from '~/domain/reviews/review';

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
  impactant: { label: 'Impactant', question: 'Quelle part de la friction a disparu\u202f?' },
  efficient: { label: 'Efficient', question: 'Que coûte ce qu’il change\u202f?' },
};

/** Why a committee is not planned, prepared, decided or cancelled. */
export const REVIEW_REFUSALS: Readonly<Record<ReviewRefusal, string>> = {
  'not-live': 'Cette start-up n’est plus en cours\u00a0: il n’y a plus de comité à tenir.',
  'too-early':
    'Ce comité se tient le {heldOn}\u00a0: la décision s’enregistre à partir de ce jour.',
  'reason-required': 'Écrivez pourquoi\u00a0: ce motif est publié avec la décision.',
  'reason-too-short':
    'Écrivez une phrase, de {least} signes au moins\u00a0: elle est publiée avec la décision.',
  'phase-not-reachable': 'Cette phase ne peut pas suivre celle d’aujourd’hui.',
  'amount-required': 'Écrivez la somme accordée.',
  'amount-unexpected': 'Un arrêt n’accorde pas d’argent\u00a0: laissez la somme vide.',
  'amount-too-high':
    'Cette somme est trop grande\u00a0: une décision accorde dix millions d’euros au plus. Vérifiez les zéros.',
  'next-year-not-reached':
    'La période de cette décision finit avant l’année prochaine\u00a0: laissez cette somme vide.',
  'next-year-too-much': 'Cette part dépasse la somme accordée.',
  'months-required': 'Un accord provisoire dure un ou deux mois.',
  'in-the-past': 'Ce jour est passé\u00a0: choisissez aujourd’hui ou un jour à venir.',
  'too-far-ahead':
    'Cette date est trop lointaine\u00a0: un comité se prévoit dans les dix-huit mois. Vérifiez l’année.',
  'already-planned': 'Un comité est déjà prévu\u00a0: décidez-le ou annulez-le d’abord.',
  'review-closed': 'Ce comité est déjà décidé ou annulé\u00a0: il ne change plus.',
  frozen: 'Le dossier est figé depuis le {frozenFrom}\u00a0: ceux qui décident le lisent.',
  'line-incomplete': 'Une ligne commencée demande un indicateur, une valeur et une note.',
  'measured-in-future': 'Une mesure ne peut pas être datée dans l’avenir.',
  'sponsor-required': 'Choisissez le sponsor au nom de qui la décision est enregistrée.',
  'new-day-required': 'Choisissez un nouveau jour\u00a0: aucun comité ne se referme sans décision.',
  'new-day-unexpected': 'Cette start-up n’est plus en cours\u00a0: laissez le nouveau jour vide.',
  'too-many-conditions': 'Écrivez {most} conditions au plus.',
  'condition-too-long': 'Une condition tient en {most} signes\u00a0: raccourcissez ou séparez.',
  'condition-incomplete': 'Dites si cette condition est tenue.',
  'condition-unexplained': 'Dites ce qui manque, et pourquoi.',
  'share-given': 'Votre organisation a déjà dit ce qu’elle accorde\u00a0: sa ligne est publiée.',
  'share-closed':
    'Cette décision n’attend plus de part\u00a0: sa période ou la start-up est finie.',
  'answered-already':
    'Quelqu’un vient de répondre à cette question\u00a0: sa réponse est ci-dessous.',
  'decides-or-works-on-it':
    'Cette personne décide au comité ou travaille dans l’équipe\u00a0: son avis se dit autrement.',
  'invited-already': 'Cette personne est déjà invitée.',
  'dossier-open': 'Ce dossier n’est pas encore figé.',
};

/** Names of the decision's fields, for the conflict page. */
export const DECISION_LABELS: Readonly<Record<string, string>> = {
  state: 'État',
  outcome: 'Décision',
  heldOn: 'Jour du comité',
  opensPhase: 'Phase ouverte',
  amount: 'Somme accordée',
  nextYearAmount: 'Dont sur l’année suivante',
  ask: 'Demande de l’équipe',
  conditions: 'Conditions',
  reason: 'Motif',
};
