import type { Day } from '~/domain/shared/day';
import type { MissionRole } from '~/domain/startups/mission';
import type { Phase } from '~/domain/startups/phase';
import { formatDay, formatMoney } from './format';
import { ROLE_LABELS } from './startups';

interface Mail {
  readonly subject: string;
  readonly body: string;
}

/** The startup that an e-mail is about. */
interface About {
  readonly name: string;
  readonly slug: string;
  readonly publicUrl: string;
}

/** E-mail to those around a startup whose phase changed. */
export function phaseOpenedNotice(
  about: About & { readonly phase: Phase; readonly reason: string },
): Mail {
  const what = PHASE_SENTENCES[about.phase];
  return mail(`${about.name} ${what}`, about, [
    `La start-up « ${about.name} » ${what}.`,
    `Motif : ${about.reason}`,
    'Sa page dit ce qui vient ensuite, et ce qui est attendu de vous.',
  ]);
}

/** E-mail to somebody who joins a team. */
export function missionStartedNotice(
  about: About & { readonly role: MissionRole; readonly startsOn: Day },
): Mail {
  return mail(`Votre mission sur ${about.name}`, about, [
    `Vous rejoignez l’équipe de la start-up « ${about.name} » à partir du ${formatDay(about.startsOn)} (${ROLE_LABELS[about.role].toLowerCase()}).`,
    'Connectez-vous avec cette adresse électronique pour noter les jalons et préparer les comités.',
  ]);
}

/** E-mail to somebody whose mission got another end. */
export function missionEndNotice(about: About & { readonly lastDay: Day | null }): Mail {
  const end =
    about.lastDay === null
      ? 'n’a plus de date de fin'
      : `se termine désormais le ${formatDay(about.lastDay)}`;
  return mail(`Votre mission sur ${about.name}`, about, [
    `Votre mission sur la start-up « ${about.name} » ${end}.`,
  ]);
}

/** E-mail to the sponsor whose engagement opened a startup. */
export function sponsorEngagedNotice(about: About & { readonly cents: number | null }): Mail {
  const money =
    about.cents === null
      ? 'Aucune enveloppe n’est accordée à l’investigation.'
      : `Votre organisation lui accorde ${formatMoney(about.cents)} pour son investigation.`;
  return mail(`${about.name} est ouverte`, about, [
    `La start-up « ${about.name} » s’ouvre sur votre engagement. ${money}`,
    'À la fin de l’investigation, un comité vous demandera de décider de la suite.',
  ]);
}

/** E-mail to those who may sign for the organisation that was named owner. */
export function ownerNamedNotice(about: About): Mail {
  return mail(`Vous porterez ${about.name}`, about, [
    `Votre organisation est désignée pour porter le service de la start-up « ${about.name} » : elle le reprendra et le fera vivre une fois qu’il sera installé.`,
    'Sa page permet de suivre l’équipe, le budget et les jalons dès maintenant.',
  ]);
}

function mail(subject: string, about: About, paragraphs: readonly string[]): Mail {
  const link = `${about.publicUrl}/startups/${about.slug}`;
  return { subject, body: ['Bonjour,', ...paragraphs, `L’équipe Relais\n${link}`].join('\n\n') };
}

const PHASE_SENTENCES: Readonly<Record<Phase, string>> = {
  investigation: 'entre en investigation',
  construction: 'entre en construction',
  acceleration: 'entre en accélération',
  consolidation: 'entre en consolidation',
  transfere: 'est transférée à son porteur',
  opere: 'est désormais exploitée durablement',
  'abandon-investigation': 's’arrête après son investigation',
  abandon: 's’arrête',
};
