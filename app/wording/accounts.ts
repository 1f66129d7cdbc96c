import type { Attachment, Role } from '~/domain/accounts/account';
import type { AttachmentRefusal } from '~/domain/accounts/attachment';
import type { IdentityRefusal } from '~/domain/accounts/identity';
import type { LinkState } from '~/domain/accounts/magic-link';
import type { Persona } from '~/domain/accounts/persona';
import type { RightsRefusal } from '~/domain/accounts/roles';
import type { SettingKey } from '~/domain/shared/settings';

/** What stands where a person's name stood once they are erased. */
export const ERASED_PERSON = 'personne effacée';

/** Why nobody came back from ProConnect. */
export const IDENTITY_REFUSALS: Readonly<Record<IdentityRefusal, string>> = {
  cancelled: 'La connexion par ProConnect s’est interrompue.',
  'not-verified': 'ProConnect n’a pas pu confirmer qui vous êtes.',
  unreachable: 'ProConnect ne répond pas en ce moment.',
};

/** Roles, as the administration's page names them. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  staff: 'équipe de l’incubateur',
  admin: 'administration du site',
  'college-etat': 'collège de l’État',
  'college-collectivites': 'collège des collectivités',
};

/** What each role allows. */
export const ROLE_HINTS: Readonly<Record<Role, string>> = {
  staff:
    'Trie les frictions, ouvre les start-ups, prépare les comités, confirme les rattachements.',
  admin: 'Donne les rôles, change les réglages, efface une personne.',
  'college-etat': 'Se prononce sur le programme pour l’État.',
  'college-collectivites': 'Se prononce sur le programme pour les collectivités.',
};

/** Where an account stands with its organisation. */
export const ATTACHMENT_WORDS: Readonly<Record<Attachment, string>> = {
  none: 'sans organisation',
  requested: 'à confirmer',
  confirmed: 'confirmé',
};

/** What the state of the attachment allows, told to the person. */
export const ATTACHMENT_MEANS: Readonly<Record<Attachment, string>> = {
  none: 'Choisissez votre organisation pour pouvoir déposer des frictions en son nom. En attendant, vous pouvez préparer un brouillon.',
  requested:
    'L’équipe de l’incubateur doit confirmer que vous en faites partie. En attendant, vous pouvez préparer un brouillon ; vous recevrez un courriel dès que c’est fait.',
  confirmed: 'Vous agissez au nom de cette organisation.',
};

/** What each person of the demonstration comes to do. */
export const PERSONA_WORDS: Readonly<Record<Persona, string>> = {
  staff: 'Équipe de l’incubateur : trie les frictions, ouvre les start-ups, prépare les comités',
  staff2:
    'Équipe de l’incubateur, seconde personne : pour voir ce qui se passe quand deux décident en même temps',
  intrapreneur: 'Intrapreneur : mène une équipe, commande et constate le service fait',
  developpeuse: 'Développeuse : tient les jalons et leurs preuves',
  'agent-pas-de-calais': 'Agent du Pas-de-Calais : propose une friction et suit sa start-up',
  'agent-bretagne': 'Agente de la Région Bretagne : propose une friction et suit sa start-up',
  owner: 'Structure d’accueil : reprend le service et signe la passation',
  sponsor: 'Sponsor : engage son organisation et décide aux comités',
  'college-etat': 'Collège de l’État : se prononce sur le programme',
  'college-collectivites': 'Collège des collectivités : se prononce sur le programme',
  admin: 'Administration : comptes, rôles, réglages et journal',
};

/** Why a link opens nothing. */
export const LINK_REFUSALS: Readonly<Record<Exclude<LinkState, 'usable'>, string>> = {
  used: 'Ce lien a déjà servi : chacun ne sert qu’une fois.',
  expired: 'Ce lien a plus de dix minutes : il ne sert plus.',
  unknown: 'Ce lien est incomplet, ou n’a jamais été envoyé.',
};

/** Why an organisation cannot be chosen. */
export const ATTACHMENT_REFUSALS: Readonly<Record<AttachmentRefusal, string>> = {
  'already-requested': 'Vous avez déjà choisi cette organisation : elle attend d’être confirmée.',
  'already-confirmed': 'Vous faites déjà partie de cette organisation.',
};

/** Why roles are not given or a person not erased. */
export const RIGHTS_REFUSALS: Readonly<Record<RightsRefusal, string>> = {
  'both-colleges': 'Une même personne ne siège que dans un collège : choisissez lequel.',
  'signs-for-nobody':
    'Cette personne ne peut signer qu’une fois son organisation confirmée : confirmez-la d’abord.',
  'last-admin': 'C’est la dernière personne qui administre le site : nommez-en une autre d’abord.',
  erased: 'Cette personne est effacée : son compte ne change plus.',
};

/** French names of what administrators see change, for the conflict page. */
export const ACCOUNT_LABELS = {
  organisation: 'Organisation',
  roles: 'Rôles',
} as const;

/** Settings and what they are for. */
export const SETTING_WORDS: Readonly<Record<SettingKey, { label: string; hint: string }>> = {
  constructionEnvelopeCents: {
    label: 'Enveloppe proposée pour une construction',
    hint: 'Le comité peut en accorder une autre.',
  },
  investigationEnvelopeCents: {
    label: 'Enveloppe proposée pour une investigation',
    hint: 'Proposée à l’ouverture d’une start-up.',
  },
  dayRateCents: {
    label: 'Coût d’une journée, pour les prévisions',
    hint: 'Ce que coûte, toutes taxes, une journée d’une personne de l’équipe. L’intrapreneur n’est pas compté : son administration le rémunère.',
  },
};
