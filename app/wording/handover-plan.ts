import type { PlanRefusal, PlanText } from '~/domain/handover/plan';

type Telling = Exclude<keyof PlanText, 'years' | 'days'>;

/** What the plan tells, in its order. */
export const PLAN_FIELDS: Readonly<Record<Telling, { label: string; hint: string }>> = {
  vision: {
    label: 'Vision à trois ans',
    hint: 'Ce que le service sera pour ses usagers, et jusqu’où il s’étendra.',
  },
  scenarios: {
    label: 'Scénarios',
    hint: 'Qui le fait vivre, comment, à quel prix\u00a0: les possibles, et celui que vous proposez.',
  },
  fallback: {
    label: 'Solution de repli',
    hint: 'Ce qui se passe si le scénario proposé n’aboutit pas.',
  },
  organisation: {
    label: 'Organisation cible',
    hint: 'Les personnes, leur place chez le porteur, les marchés.',
  },
};

/** Where a plan that nobody approved stands. */
export const PLAN_STANDING = {
  missing: 'à écrire par l’équipe',
  written: 'écrit, à approuver par le porteur',
} as const;

/** French names of the form's fields, for the conflict page. */
export const PLAN_LABELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(PLAN_FIELDS).map(([name, { label }]) => [name, label])),
  words: 'Commentaire',
};

/** Why nothing happens to a plan. */
export const PLAN_REFUSALS: Readonly<Record<PlanRefusal, string>> = {
  'plan-not-open': 'Le plan s’écrit en accélération ou en consolidation, avant la passation.',
  'plan-missing': 'Le plan n’est pas encore écrit.',
  'plan-approved': 'Cette version est déjà approuvée.',
  'years-missing': 'Dites ce que coûtent au moins trois années, et qui les paie.',
};

interface About {
  readonly name: string;
  readonly slug: string;
  readonly publicUrl: string;
}

const STEPS = {
  written: {
    subject: 'le plan d’après transfert est à lire',
    sentence:
      'L’équipe a écrit une version du plan d’après transfert. Le porteur peut l’approuver.',
  },
  commented: {
    subject: 'un commentaire sur le plan d’après transfert',
    sentence: 'Le plan d’après transfert est commenté.',
  },
  approved: {
    subject: 'le plan d’après transfert est approuvé',
    sentence: 'Le porteur approuve le plan d’après transfert.',
  },
} as const;

/** E-mail to those around a startup whose plan makes a step. */
export function planNotice(step: keyof typeof STEPS, about: About, words = '') {
  const { subject, sentence } = STEPS[step];
  return {
    subject: `${about.name}\u00a0: ${subject}`,
    body: [
      'Bonjour,',
      `«\u00a0${about.name}\u00a0»\u00a0: ${sentence}`,
      ...(words.trim() === '' ? [] : [words]),
      `L’équipe Relais\n${about.publicUrl}/startups/${about.slug}/passation/plan`,
    ].join('\n\n'),
  };
}
