import type {
  FollowUpMonths,
  FollowUpRefusal,
  FollowUpReminder,
  FollowUpState,
  TakeOverWay,
} from '~/domain/handover/follow-up';
import type { Day } from '~/domain/shared/day';
import { formatDay, formatNumber } from './format';

/** Where a follow-up stands. */
export const FOLLOW_UP_STATES: Readonly<Record<FollowUpState, string>> = {
  answered: 'Répondu',
  'to-come': 'À venir',
  open: 'Ouvert',
  due: 'À répondre',
  missing: 'Manquant',
  over: 'Sans objet',
};

/** Why a follow-up is not recorded. */
export const FOLLOW_UP_REFUSALS: Readonly<Record<FollowUpRefusal, string>> = {
  'not-handed-over': 'Le service n’est ni transféré ni opéré\u00a0: il n’a pas de suivi.',
  'service-closed': 'Le service est fermé\u00a0: son suivi s’arrête là.',
  'follow-up-too-early': 'Ce suivi ouvre trente jours avant sa date.',
  'measure-without-source': 'Dites d’où vient cette mesure.',
};

/** French names of the form's fields, for the conflict page. */
export const FOLLOW_UP_LABELS: Readonly<Record<string, string>> = { comment: 'Commentaire' };

/** Whether a service handed over lives today, as far as is known. */
export function lifeWords({
  closedOn,
  isAlive,
}: {
  readonly closedOn: Day | null;
  readonly isAlive: boolean | null;
}): string {
  if (closedOn !== null) return `fermé depuis le ${formatDay(closedOn)}`;
  if (isAlive === null) return 'transféré, pas encore suivi';
  return isAlive ? 'en vie' : 'fermé, selon son porteur';
}

/** How much of something is gone, in words: « 62 % de la friction a disparu ». */
export function goneWords(percent: number): string {
  if (percent < 0) return `La friction pèse ${formatNumber(-percent)}\u202f% de plus qu’au départ`;
  if (percent === 0) return 'La friction pèse autant qu’au départ';
  return percent >= 100
    ? 'Toute la friction a disparu'
    : `${formatNumber(percent)}\u202f% de la friction a disparu`;
}

/** The share gone at the median of the services measured again, for a figure's note. */
export function goneAtMedian(percent: number, measured: number): string {
  const of = measured === 1 ? 'un service mesuré' : `${measured} services mesurés`;
  return `${formatNumber(percent)}\u202f% de la friction disparue (médiane, ${of})`;
}

/** What the months of a follow-up are counted from. */
const COUNTED_FROM: Readonly<Record<TakeOverWay, string>> = {
  'handed-over': 'après la passation',
  operated: 'après le passage à «\u00a0opérée\u00a0»',
};

/** What a follow-up says of a friction, for its thread. */
export function goneSentence(
  way: TakeOverWay,
  months: FollowUpMonths,
  isAlive: boolean,
  percent: number | null,
): string {
  const gone =
    percent === null ? 'La friction n’est pas encore mesurée de nouveau' : goneWords(percent);
  return `${months} mois ${COUNTED_FROM[way]}\u00a0: le service ${isAlive ? 'est en vie' : 'est fermé'}. ${gone}.`;
}

interface About {
  readonly name: string;
  readonly slug: string;
  readonly publicUrl: string;
}

/** E-mail to those around a startup whose owner has said what became of the service. */
export function followedUpNotice(
  about: About,
  way: TakeOverWay,
  months: FollowUpMonths,
  isAlive: boolean,
  percent: number | null,
) {
  return mail(about, `${months} mois après, ce que devient le service`, [
    goneSentence(way, months, isAlive, percent),
    ...(isAlive
      ? []
      : ['L’incubateur enregistre la fermeture\u00a0: la page de la start-up le dira.']),
  ]);
}

const REMINDERS: Readonly<Record<FollowUpReminder, { subject: string; sentence: string }>> = {
  open: {
    subject: 'le suivi à {months} mois est ouvert',
    sentence: 'Vous pouvez déjà répondre\u00a0: c’est attendu le {due}.',
  },
  due: {
    subject: 'le suivi à {months} mois est attendu',
    sentence: 'C’est attendu depuis le {due}.',
  },
  missing: {
    subject: 'le suivi à {months} mois manque',
    sentence: 'C’était attendu le {due}, et la page du service montre qu’il manque.',
  },
};

interface Asked {
  readonly way: TakeOverWay;
  readonly months: FollowUpMonths;
  readonly dueOn: Day;
}

/** What the person asked has to do with the service. */
const IN_WHOSE_HANDS: Readonly<Record<TakeOverWay, string>> = {
  'handed-over': 'Vous avez repris le service',
  operated: 'Vous faites vivre le service',
};

/** E-mail to the owner about a follow-up that opens, is due or is missing. */
export function followUpReminder(
  reminder: FollowUpReminder,
  { way, months, dueOn, ...about }: About & Asked,
) {
  const { subject, sentence } = REMINDERS[reminder];
  const fill = (text: string) =>
    text.replace('{months}', String(months)).replace('{due}', formatDay(dueOn));
  return mail(about, fill(subject), [
    `${IN_WHOSE_HANDS[way]} «\u00a0${about.name}\u00a0». Dites ce qu’il devient\u00a0: est-il en vie, qui s’en sert, et combien de la friction a disparu\u00a0?`,
    fill(sentence),
  ]);
}

function mail(about: About, subject: string, paragraphs: readonly string[]) {
  return {
    subject: `${about.name}\u00a0: ${subject}`,
    body: [
      'Bonjour,',
      ...paragraphs,
      `L’équipe Relais\n${about.publicUrl}/startups/${about.slug}/suivi`,
    ].join('\n\n'),
  };
}
