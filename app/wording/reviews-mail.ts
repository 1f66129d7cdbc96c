import type { OpinionStance } from '~/domain/reviews/opinions';
import type { ReviewReminder } from '~/domain/reviews/reminders';
import type { ReviewOutcome } from '~/domain/reviews/review';
import type { Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import type { Phase } from '~/domain/startups/phase';
import { formatDay, formatMoney } from './format';
import { REVIEW_OUTCOMES } from './reviews';
import { OPINION_STANCES } from './reviews-around';
import { PHASE_LABELS } from './startups';

interface Mail {
  readonly subject: string;
  readonly body: string;
}

/** What every letter about a committee names. */
export interface Letter {
  /** The startup's name. */
  readonly name: string;
  /** The page to act on; for a sponsor, their desk. */
  readonly link: string;
  readonly toSponsor: boolean;
}

function mail({ link, toSponsor }: Letter, subject: string, paragraphs: readonly string[]): Mail {
  const desk =
    'Le lien ci-dessous ouvre votre bureau\u00a0: il vous connecte, une seule fois, pendant sept jours.';
  const body = ['Bonjour,', ...paragraphs, ...(toSponsor ? [desk] : []), 'L’équipe Relais', link];
  return { subject, body: body.join('\n\n') };
}

/** To those around a startup for which a committee is planned. */
export function reviewPlannedNotice(
  letter: Letter & { readonly heldOn: Day; readonly frozenFrom: Day | null },
): Mail {
  const { name, heldOn, frozenFrom } = letter;
  return mail(letter, `${name}\u00a0: comité le ${formatDay(heldOn)}`, [
    `Le comité d’investissement de «\u00a0${name}\u00a0» se tiendra le ${formatDay(heldOn)}.`,
    frozenFrom === null
      ? 'Le dossier reste ouvert à l’équipe jusqu’à la décision.'
      : `L’équipe complète le dossier avant le ${formatDay(frozenFrom)}, jour où il est figé.`,
  ]);
}

/** To the same people once it is decided. */
export function reviewDecidedNotice(
  letter: Letter & {
    readonly outcome: ReviewOutcome;
    readonly grantedCents: Cents | null;
    readonly opensPhase: Phase | null;
    readonly conditions: readonly string[];
    readonly reason: string;
    readonly waits: boolean;
    /** The organisation of this sponsor has not said yet what it gives. */
    readonly shareAwaited: boolean;
  },
): Mail {
  const { name, outcome, grantedCents, opensPhase, conditions, reason, waits, shareAwaited } =
    letter;
  const what = REVIEW_OUTCOMES[outcome].toLowerCase();
  return mail(letter, `${name}\u00a0: ${what}`, [
    `Le comité de «\u00a0${name}\u00a0» a décidé\u00a0: ${what}.`,
    ...(opensPhase === null ? [] : [`Phase\u00a0: ${PHASE_LABELS[opensPhase].toLowerCase()}`]),
    ...(grantedCents === null ? [] : [`Somme accordée\u00a0: ${formatMoney(grantedCents)}`]),
    `Motif\u00a0: ${reason}`,
    ...(conditions.length === 0
      ? []
      : [`Conditions\u00a0:\n${conditions.map((words) => `- ${words}`).join('\n')}`]),
    waits
      ? 'Le changement de phase attend encore\u00a0: la page dit ce qui manque.'
      : 'La suite est sur la page du comité.',
    ...(shareAwaited ? ['Il vous reste à dire ce que votre organisation accorde.'] : []),
  ]);
}

/** To the same people when it is put off, or will not take place. */
export function reviewCancelledNotice(
  letter: Letter & {
    readonly heldOn: Day;
    readonly newDay: Day | null;
    readonly reason: string;
  },
): Mail {
  const { name, heldOn, newDay, reason } = letter;
  const what = newDay === null ? 'annulé' : `reporté au ${formatDay(newDay)}`;
  return mail(letter, `${name}\u00a0: comité ${what}`, [
    `Le comité de «\u00a0${name}\u00a0» prévu le ${formatDay(heldOn)} est ${what}.`,
    `Motif\u00a0: ${reason}`,
  ]);
}

/** Who a reminder is for: each has something else to do. */
export type ReminderReader = 'team' | 'sponsor';

/** A reminder to the team or to a sponsor, before the day that is awaited or once it has passed. */
export function reviewReminderMail(
  letter: Letter & {
    readonly reader: ReminderReader;
    readonly moment: ReviewReminder['moment'];
    readonly isPlanned: boolean;
    readonly day: Day;
    readonly frozenFrom: Day | null;
  },
): Mail {
  const { name, moment, isPlanned, day } = letter;
  const on = formatDay(day);
  if (moment === 'passed') {
    return isPlanned
      ? mail(letter, `${name}\u00a0: comité du ${on}, à décider`, [
          `Le comité de «\u00a0${name}\u00a0» s’est tenu le ${on}, et sa décision n’est pas enregistrée. Il reste ouvert jusqu’à elle.`,
        ])
      : mail(letter, `${name}\u00a0: comité en retard`, [
          `Un comité de «\u00a0${name}\u00a0» devait se tenir avant le ${on}, et aucun n’est prévu.`,
        ]);
  }
  const subject = isPlanned
    ? `${name}\u00a0: comité dans ${moment} jours`
    : `${name}\u00a0: comité à tenir avant le ${on}`;
  const what = isPlanned
    ? `Le comité de «\u00a0${name}\u00a0» se tient le ${on}.`
    : `Un comité de «\u00a0${name}\u00a0» est à tenir avant le ${on}\u00a0; son jour n’est pas encore fixé.`;
  return mail(letter, subject, [what, nextStep(letter)]);
}

function nextStep(letter: Parameters<typeof reviewReminderMail>[0]): string {
  const { reader, isPlanned, frozenFrom, moment } = letter;
  if (!isPlanned) return 'L’équipe de l’incubateur vous proposera un jour.';
  const freeze = frozenFrom === null ? null : formatDay(frozenFrom);
  if (reader === 'sponsor') {
    return moment === 7
      ? 'Le dossier est prêt et ne change plus. Vous pouvez le lire, poser une question, et décider le jour venu.'
      : 'Vous pouvez déjà lire le dossier tel qu’il est, et poser une question à l’équipe.';
  }
  return moment === 7 || freeze === null
    ? 'Répondez aux questions qui vous sont posées\u00a0: elles accompagnent le dossier.'
    : `Complétez le dossier avant le ${freeze}, jour où il est figé\u00a0: demande, hypothèses, impact, conditions de la dernière décision.`;
}

/** One line of the letter to staff: a committee and what is awaited of it. */
export interface StaffLine {
  readonly name: string;
  readonly moment: ReviewReminder['moment'];
  readonly isPlanned: boolean;
  readonly day: Day;
}

/** To staff: the committees of which people were reminded just now, in one letter. */
export function staffReminderMail(lines: readonly StaffLine[], link: string): Mail {
  const [first] = lines;
  const subject =
    lines.length === 1 && first !== undefined
      ? `Comités\u00a0: ${first.name}, ${awaitedWords(first)}`
      : `Comités\u00a0: ${lines.length} échéances à suivre`;
  const list = lines.map((line) => `- ${line.name}\u00a0: ${awaitedWords(line)}`).join('\n');
  const body = ['Bonjour,', list, 'L’équipe Relais', link].join('\n\n');
  return { subject, body };
}

function awaitedWords({ moment, isPlanned, day }: StaffLine): string {
  const on = formatDay(day);
  if (moment === 'passed') {
    return isPlanned ? `comité du ${on}, à décider` : `comité en retard depuis le ${on}`;
  }
  return isPlanned ? `comité le ${on}` : `comité à prévoir avant le ${on}`;
}

/** To the team: a question asked beforehand. */
export function questionAskedNotice(
  letter: Letter & { readonly by: string; readonly heldOn: Day; readonly words: string },
): Mail {
  const { name, by, heldOn, words } = letter;
  return mail(letter, `${name}\u00a0: une question avant le comité`, [
    `${by} vous demande, avant le comité du ${formatDay(heldOn)}\u00a0:`,
    words,
    'Répondez sur la page du comité\u00a0: question et réponse accompagnent le dossier.',
  ]);
}

/** To whoever asked: the team's answer. */
export function questionAnsweredNotice(
  letter: Letter & { readonly question: string; readonly answer: string },
): Mail {
  const { name, question, answer } = letter;
  return mail(letter, `${name}\u00a0: réponse à votre question`, [
    `Vous demandiez\u00a0: ${question}`,
    `L’équipe répond\u00a0: ${answer}`,
  ]);
}

/** To somebody whose opinion is asked. */
export function opinionInvitedNotice(
  letter: Letter & { readonly by: string; readonly heldOn: Day },
): Mail {
  const { name, by, heldOn } = letter;
  return mail(letter, `${name}\u00a0: votre avis avant le comité du ${formatDay(heldOn)}`, [
    `${by} vous invite à donner votre avis sur ce que demande l’équipe de «\u00a0${name}\u00a0». Les sponsors le lisent avant de décider, et il est publié avec la décision.`,
    'Le lien ouvre le dossier\u00a0: vous vous connectez avec cette adresse, sans mot de passe.',
  ]);
}

/** To the team: an opinion was given. */
export function opinionGivenNotice(
  letter: Letter & { readonly by: string; readonly stance: OpinionStance; readonly words: string },
): Mail {
  const { name, by, stance, words } = letter;
  return mail(letter, `${name}\u00a0: un avis ${OPINION_STANCES[stance].toLowerCase()}`, [
    `${by} a donné son avis avant le comité\u00a0: ${OPINION_STANCES[stance].toLowerCase()}.`,
    words,
  ]);
}
