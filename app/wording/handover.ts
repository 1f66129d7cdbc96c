import type { HandoverState, Party } from '~/domain/handover/handover';
import type { BlockerKind } from '~/domain/handover/readiness';
import type { HandoverRefusal } from '~/domain/handover/rules';
import type { FirstItemKey, TemplateRefusal } from '~/domain/handover/template';
import type { Phase } from '~/domain/startups/phase';
import { isLive } from '~/domain/startups/standing';

/** States of a handover. */
export const HANDOVER_STATES: Readonly<Record<HandoverState, string>> = {
  prepared: 'En préparation',
  accepted: 'Acceptée, à signer',
  signed: 'Signée',
  refused: 'Refusée',
  cancelled: 'Annulée',
  operated: 'Opérée sans passation',
};

/** The two parties. */
export const PARTIES: Readonly<Record<Party, string>> = {
  giving: 'L’équipe qui transmet',
  receiving: 'Le porteur qui reçoit',
};

/** Whose signature is awaited, before and once the whole is accepted, and what the button says. */
export const WILL_SIGN: Readonly<Record<Party, string>> = {
  giving: 'Une fois la passation acceptée, l’intrapreneur ou un sponsor signera.',
  receiving: 'Une fois la passation acceptée, une personne habilitée du porteur signera.',
};
export const AWAITED_SIGNATURE: Readonly<Record<Party, string>> = {
  giving: 'Attend la signature de l’intrapreneur ou d’un sponsor.',
  receiving: 'Attend la signature d’une personne habilitée du porteur.',
};
/** Who may sign for the receiver, for the parties. */
export function signersSentence(names: readonly string[]): string {
  if (names.length === 0) {
    return 'Personne n’y est encore habilité à signer\u00a0: demandez-le à l’administration de Relais.';
  }
  return `${names.length === 1 ? 'Peut signer' : 'Peuvent signer'}\u00a0: ${names.join(', ')}.`;
}

export const SIGN_WORDS: Readonly<Record<Party, string>> = {
  giving: 'Signer pour l’équipe',
  receiving: 'Signer pour le porteur',
};

/** Items of the template's first version, each with what proves it. */
export const FIRST_ITEM_WORDS: Readonly<Record<FirstItemKey, { label: string; proof: string }>> = {
  'code-licence': {
    label: 'Code source et licence',
    proof: 'Adresse du dépôt, où le porteur a tous les droits, et licence libre publiée.',
  },
  hosting: {
    label: 'Hébergement',
    proof: 'Contrat ou compte d’hébergement au nom du porteur, avec une sauvegarde restaurée.',
  },
  'domain-name': {
    label: 'Nom de domaine',
    proof: 'Nom hors du domaine de l’incubateur, renouvelé par le porteur.',
  },
  security: {
    label: 'Homologation de sécurité',
    proof: 'Décision d’homologation, avec sa date de fin.',
  },
  'personal-data': {
    label: 'Registre des données personnelles',
    proof: 'Fiche au registre du porteur et accord de son délégué à la protection des données.',
  },
  accessibility: {
    label: 'Déclaration d’accessibilité',
    proof: 'Adresse de la déclaration, à jour, et son taux de conformité.',
  },
  'budget-line': {
    label: 'Ligne budgétaire et marché',
    proof: 'Ligne pérenne inscrite au budget et marché qui permet de faire évoluer le service.',
  },
  people: {
    label: 'Personnes',
    proof: 'Qui s’en occupe chez le porteur, combien de jours par semaine, depuis quand.',
  },
  documentation: {
    label: 'Documentation',
    proof: 'De quoi installer, exploiter et faire évoluer le service sans l’équipe.',
  },
  'user-support': {
    label: 'Aide aux usagers',
    proof: 'Qui répond aux usagers, par quel canal, sous quel délai.',
  },
  mailboxes: {
    label: 'Boîtes aux lettres pérennes',
    proof: 'Adresses du service au nom du porteur, lues par plusieurs personnes.',
  },
  secrets: {
    label: 'Secrets renouvelés',
    proof: 'Clés et mots de passe changés après le départ de l’équipe, et leur date.',
  },
  statistics: {
    label: 'Page de statistiques',
    proof: 'Adresse publique où l’usage et l’impact se lisent.',
  },
  lessons: {
    label: 'Ce qui a été appris',
    proof: 'Ce qui a marché, ce qui n’a pas marché, ce qui reste à faire.',
  },
};

/** What blocks a handover; `{count}` items. */
export const BLOCKERS: Readonly<Record<BlockerKind, { one: string; many: string }>> = {
  refused: single('Le porteur a refusé\u00a0: l’équipe doit reprendre la passation.'),
  'items-to-provide': {
    one: 'Une pièce attend sa preuve.',
    many: '{count} pièces attendent leur preuve.',
  },
  'items-to-accept': {
    one: 'Une pièce attend l’accord du porteur.',
    many: '{count} pièces attendent l’accord du porteur.',
  },
  'deliberation-missing': single('La délibération de la collectivité n’est pas enregistrée.'),
  'acceptance-missing': single(
    'Toutes les pièces sont acceptées\u00a0: le porteur doit accepter l’ensemble.',
  ),
  'giving-signature-missing': single('Il manque la signature de l’équipe.'),
  'receiving-signature-missing': single('Il manque la signature du porteur.'),
};

/** Why nothing happens to a handover. */
export const HANDOVER_REFUSALS: Readonly<Record<HandoverRefusal, string>> = {
  'not-in-consolidation': 'Une passation se prépare en consolidation.',
  'owner-missing': 'Le porteur reste à trouver\u00a0: nommez-le avant de préparer la passation.',
  'already-running': 'Une passation est déjà en cours.',
  'not-prepared': 'La liste des pièces n’est plus ouverte.',
  'not-accepted': 'La passation se signe une fois acceptée par le porteur.',
  'not-refusable': 'Cette passation ne peut plus être refusée.',
  'not-refused': 'Seule une passation refusée se reprend.',
  'item-accepted': 'Cette pièce est déjà acceptée\u00a0: le porteur peut la rouvrir.',
  'item-not-provided': 'Cette pièce n’a pas encore de preuve.',
  'items-missing': 'Toutes les pièces ne sont pas acceptées. Il en reste\u00a0: {missing}.',
  'not-on-team': 'Cette personne n’est plus de l’équipe\u00a0: choisissez-en une autre.',
  'deliberation-not-needed':
    'Ce porteur n’est pas une collectivité\u00a0: il signe sans délibération.',
  'deliberation-missing': 'Enregistrez la délibération avant de signer pour la collectivité.',
  'deliberation-in-future': 'Une délibération ne peut pas être datée dans l’avenir.',
  'deliberation-closed': 'La délibération ne change plus une fois la convention signée ou fermée.',
  'party-signed': 'Cette partie a déjà signé.',
  'same-person': 'Deux personnes différentes signent\u00a0: vous avez signé pour l’autre partie.',
  'document-changed':
    'La convention a changé depuis que vous l’avez lue\u00a0: une nouvelle version est établie. Relisez-la, puis demandez un autre code.',
  'code-wrong': 'Ce n’est pas le code envoyé. Vérifiez le dernier courriel reçu.',
  'code-used': 'Ce code a déjà servi\u00a0: demandez-en un autre.',
  'code-expired': 'Ce code n’est plus valable\u00a0: demandez-en un autre.',
  'code-worn-out': 'Trop d’essais avec ce code\u00a0: demandez-en un autre.',
  'code-missing': 'Demandez d’abord un code pour cette version de la convention.',
  'too-many-codes': 'Vous avez demandé beaucoup de codes. Réessayez dans {minutes} minutes.',
  'not-receivers-agent':
    'Cette personne n’est pas rattachée au porteur\u00a0: choisissez-en une autre.',
};

/** Why a version of the template is not published. */
export const TEMPLATE_REFUSALS: Readonly<Record<TemplateRefusal, string>> = {
  'template-empty': 'Gardez au moins une pièce.',
  'template-too-long': 'Une liste de plus de {most} pièces ne se lit plus\u00a0: réunissez-en.',
  'template-label-missing': 'Chaque pièce a un nom.',
  'template-label-twice': 'Deux pièces portent le même nom.',
  'template-unchanged': 'Rien n’a changé\u00a0: la version en vigueur reste la même.',
};

/** What is to come before a handover begins. */
export function waitingSentence(phase: Phase, hasOwner: boolean): string {
  if (!isLive(phase)) return 'Cette start-up est close\u00a0: elle n’a pas connu de passation.';
  if (phase !== 'consolidation') {
    return 'Elle se prépare en consolidation\u00a0: code, hébergement, budget, personnes, secrets… chaque pièce passera de l’équipe au porteur.';
  }
  return hasOwner
    ? 'La start-up est en consolidation\u00a0: l’équipe peut ouvrir la liste des pièces à transmettre.'
    : 'Le porteur reste à trouver\u00a0: nommez-le avant de préparer la passation.';
}

/** Names of the forms' fields, for the conflict page. */
export const HANDOVER_LABELS: Readonly<Record<string, string>> = {
  state: 'État',
  evidence: 'Preuve',
  number: 'Numéro de la délibération',
  reason: 'Motif',
};

/** Why the startup becomes « transférée », in the journal. */
export const SIGNED_REASON = 'La convention de transfert est signée par les deux parties.';

interface About {
  readonly name: string;
  readonly slug: string;
  readonly publicUrl: string;
}

const STEPS = {
  prepared: {
    subject: 'la passation se prépare',
    sentence:
      'La liste des pièces est ouverte\u00a0: l’équipe apporte les preuves, le porteur les accepte.',
  },
  accepted: {
    subject: 'la passation est acceptée',
    sentence: 'Le porteur accepte l’ensemble\u00a0: les deux parties peuvent signer.',
  },
  refused: {
    subject: 'la passation est refusée',
    sentence: 'Le porteur refuse la passation\u00a0: l’équipe la reprend quand elle y a répondu.',
  },
  resumed: {
    subject: 'la passation reprend',
    sentence: 'L’équipe reprend la passation\u00a0: la liste des pièces est de nouveau ouverte.',
  },
  'signed-once': {
    subject: 'une signature manque encore',
    sentence:
      'Une partie a signé la convention de transfert\u00a0: il manque la signature de l’autre.',
  },
} as const;

/** E-mail to those around a startup whose handover makes a step. */
export function handoverNotice(step: keyof typeof STEPS, about: About, reason?: string) {
  const { subject, sentence } = STEPS[step];
  const why = reason === undefined ? [] : [`Motif\u00a0: ${reason}`];
  return mail(about, subject, [`«\u00a0${about.name}\u00a0»\u00a0: ${sentence}`, ...why]);
}

/** E-mail to whoever answers for an item that comes back. */
export function itemReopenedNotice(
  about: About & { readonly label: string; readonly reason: string },
) {
  const { label } = about;
  return mail(about, `une pièce revient (${label.toLowerCase()})`, [
    `Le porteur de «\u00a0${about.name}\u00a0» demande de compléter la pièce «\u00a0${label}\u00a0».`,
    `Ce qui manque\u00a0: ${about.reason}`,
  ]);
}

function mail(about: About, subject: string, paragraphs: readonly string[]) {
  const link = `${about.publicUrl}/startups/${about.slug}/passation`;
  return {
    subject: `${about.name}\u00a0: ${subject}`,
    body: ['Bonjour,', ...paragraphs, `L’équipe Relais\n${link}`].join('\n\n'),
  };
}

function single(sentence: string): { one: string; many: string } {
  return { one: sentence, many: sentence };
}
