import type { EmployerKind, ProposalState } from '~/domain/startups/mission';
import type { ProposalRefusal } from '~/domain/startups/proposal';
import type { SponsorshipRefusal } from '~/domain/startups/sponsorship';
import type { BandStanding } from '~/domain/startups/team';
import { STARTUP_REFUSALS } from './startups';

/** Who employs a person on mission. */
export const EMPLOYER_LABELS: Readonly<Record<EmployerKind, string>> = {
  'fonction-publique': 'Fonction publique',
  'contrat-public': 'Contrat public',
  prestataire: 'Société prestataire',
  independant: 'En freelance',
  autre: 'Autre employeur',
};

/** Where a proposal stands. */
export const PROPOSAL_LABELS: Readonly<Record<ProposalState, string>> = {
  waiting: 'attend une réponse',
  accepted: 'acceptée',
  refused: 'refusée',
  withdrawn: 'retirée',
};

/** How a stretch of days stands to the band, in a word beside its shape. */
export const BAND_WORDS: Readonly<Record<BandStanding, string>> = {
  free: '',
  within: 'dans la fourchette',
  below: 'trop peu',
  above: 'au-delà de quatre',
};

/** Refusals of a proposal, of a team and of a sponsorship. */
export const TEAM_REFUSALS = {
  ...STARTUP_REFUSALS,
  'already-proposed':
    'Cette personne est déjà proposée\u00a0: la proposition attend une réponse, ou peut être retirée.',
  'proposal-settled': 'Une réponse a déjà été donnée à cette proposition.',
  'proposal-outdated':
    'La mission proposée serait déjà terminée\u00a0: refusez-la, ou demandez d’autres dates.',
  'team-gone-nobody-to-ask':
    'Plus personne n’est dans l’équipe pour donner son accord\u00a0: ajoutez la personne en disant pourquoi.',
  'sponsor-is-owner':
    'Le porteur ne peut pas être aussi le sponsor\u00a0: choisissez une personne d’une autre organisation.',
  'already-sponsor': 'Cette personne est déjà sponsor de cette start-up.',
  'last-sponsor':
    'C’est le seul sponsor\u00a0: tant que la start-up est en cours, quelqu’un doit pouvoir décider. Enregistrez d’abord l’engagement d’un autre sponsor.',
  'sponsorship-over': 'Cet engagement a déjà pris fin.',
  'not-an-incubator': 'Cette organisation n’est pas un incubateur.',
  'already-an-incubator': 'Cette organisation est déjà un incubateur.',
} as const satisfies Readonly<
  Record<
    | ProposalRefusal
    | SponsorshipRefusal
    | keyof typeof STARTUP_REFUSALS
    | 'not-an-incubator'
    | 'already-an-incubator',
    string
  >
>;

/** Names of the forms’ fields, for the conflict page. */
export const TEAM_FIELD_LABELS = {
  daysPerWeek: 'Jours par semaine',
  lastDay: 'Dernier jour',
  name: 'Nom',
  pitch: 'Présentation',
  serviceUrl: 'Adresse du service',
  mainId: 'Incubateur principal',
} as const;
