import type { FrictionText } from '~/domain/frictions/completeness';
import type { DraftRefusal } from '~/domain/frictions/draft-holding';
import {
  COMMITMENT_ANSWERS,
  FRICTION_THEMES,
  type CommitmentAnswer,
} from '~/domain/frictions/friction';
import { HALF_DAY_CHOICES, MOST_HALF_DAYS } from '~/domain/frictions/half-days';
import type { ProposalStep } from '~/domain/frictions/proposal-steps';
import { centsPerYear, hoursPerYear, type Evidence } from '~/domain/frictions/weight';
import { formatCount, formatMoney, formatNumber } from './format';
import { COMMITMENT_LABELS, FIELD_LABELS, THEME_LABELS } from './frictions';
import { say } from './shared';

/** Steps of a proposal as its pages are called. */
export const STEP_LABELS: Readonly<Record<ProposalStep, string>> = {
  probleme: 'Le problème',
  mesure: 'Où, et combien',
  conditions: 'Ce qu’une décision demandera',
};

/** The last step, which is the review before the deposit. */
export const REVIEW_LABEL = 'Relire et déposer';

/** What each step is for, said before its fields. */
export const STEP_HINTS: Readonly<Record<ProposalStep, string>> = {
  probleme:
    'N’écrivez ni nom ni coordonnées : ce texte sera public une fois la friction qualifiée.',
  mesure:
    'Un ordre de grandeur suffit. Ce que vous ne savez pas reste vide : un chiffre inconnu ne compte jamais comme zéro.',
  conditions:
    '« Pas encore » est une bonne réponse : rien de tout cela n’est exigé pour déposer, et mieux vaut y penser tôt. Seuls votre organisation et l’incubateur lisent cette partie.',
};

export const DRAFT_REFUSALS: Readonly<Record<DraftRefusal, string>> = {
  'draft-held': '{holder} écrit dans ce brouillon : reprenez-le avant de le modifier.',
};

/** « 1 jour et demi »: how much of a week an agent is freed, from half-days. */
export function halfDaysText(halfDays: number): string {
  const days = Math.floor(halfDays / 2);
  if (days === 0) return 'une demi-journée';
  const whole = formatCount(days, 'jour', 'jours');
  if (halfDays % 2 === 1) return `${whole} et demi`;
  return halfDays === MOST_HALF_DAYS ? `${whole}, toute la semaine` : whole;
}

/** The choices of the field that asks how many days a week. */
export const HALF_DAY_OPTIONS = HALF_DAY_CHOICES.map((halfDays) => ({
  value: String(halfDays),
  label: halfDaysText(halfDays),
}));

const UNKNOWN_PEOPLE = 'nombre de personnes inconnu';

/** The sum that the hours come from: « 12 000 personnes par an × 45 minutes ÷ 60 ». */
export function hoursFormula({ peoplePerYear, minutesEach }: Evidence): string {
  const minutes =
    minutesEach === null ? 'minutes inconnues' : formatCount(minutesEach, 'minute', 'minutes');
  return `${peopleText(peoplePerYear)} × ${minutes} ÷ 60`;
}

/** The sum that the euros come from: « 12 000 personnes par an × 15 € ». */
export function eurosFormula({ peoplePerYear, eurosEachCents }: Evidence): string {
  const euros = eurosEachCents === null ? 'euros inconnus' : formatMoney(eurosEachCents);
  return `${peopleText(peoplePerYear)} × ${euros}`;
}

function peopleText(people: number | null): string {
  return people === null
    ? UNKNOWN_PEOPLE
    : formatCount(people, 'personne par an', 'personnes par an');
}

/** « 9 000 heures par an », or « inconnu »: never zero for want of a figure. */
export function hoursText(evidence: Evidence): string {
  const hours = hoursPerYear(evidence);
  if (hours === null) return 'inconnu';
  return hours > 0 && hours < 1
    ? 'moins d’une heure par an'
    : `${formatNumber(Math.round(hours))}\u00a0${Math.round(hours) > 1 ? 'heures' : 'heure'} par an`;
}

/** « 120 000 € par an », or « inconnu ». */
export function eurosText(evidence: Evidence): string {
  const cents = centsPerYear(evidence);
  return cents === null ? 'inconnu' : `${formatMoney(cents)} par an`;
}

/** The recorded values of the proposal’s form by field, as people read them: the conflict page shows them. */
export function recordedFields(text: FrictionText, territory: string): Record<string, string> {
  return {
    title: text.title,
    theme: THEME_LABELS[text.theme],
    sufferers: text.sufferers,
    situation: text.situation,
    improvement: text.improvement,
    territory,
    peoplePerYear: text.peoplePerYear === null ? '' : formatNumber(text.peoplePerYear),
    minutesEach: text.minutesEach === null ? '' : formatNumber(text.minutesEach),
    eurosEachCents: text.eurosEachCents === null ? '' : formatMoney(text.eurosEachCents),
    evidenceSource: text.evidenceSource,
    sponsorAnswer: COMMITMENT_LABELS[text.sponsorAnswer],
    sponsorNote: text.sponsorNote,
    freedAgentAnswer: COMMITMENT_LABELS[text.freedAgentAnswer],
    freedHalfDays: text.freedHalfDays === null ? '' : halfDaysText(text.freedHalfDays),
    freedAgentNote: text.freedAgentNote,
    budgetAnswer: COMMITMENT_LABELS[text.budgetAnswer],
    askedBudgetCents: text.askedBudgetCents === null ? '' : formatMoney(text.askedBudgetCents),
    budgetNote: text.budgetNote,
  };
}

/** What was typed in one field of the form, as people read it beside the recorded value. */
function typedText(name: string, typed: string): string {
  const theme = name === 'theme' ? FRICTION_THEMES.find((one) => one === typed) : undefined;
  if (theme !== undefined) return THEME_LABELS[theme];
  const answer: CommitmentAnswer | undefined = name.endsWith('Answer')
    ? COMMITMENT_ANSWERS.find((one) => one === typed)
    : undefined;
  if (answer !== undefined) return COMMITMENT_LABELS[answer];
  if (name === 'freedHalfDays' && /^\d+$/.test(typed)) return halfDaysText(Number(typed));
  return typed;
}

/** Both versions of the fields that somebody typed, for the page of a conflict. */
export function conflictFields(
  saved: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>>,
): { label: string; saved: string; typed: string }[] {
  return Object.entries(FIELD_LABELS).flatMap(([name, label]) => {
    const written = typed[name];
    return written === undefined
      ? []
      : [{ label, saved: saved[name] ?? '', typed: typedText(name, written) }];
  });
}

const clock = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: 'numeric',
  minute: '2-digit',
});

/** « Enregistré à 14 h 05 », what a form that saves itself says. */
export function savedAtText(at: Date): string {
  return `Enregistré à ${clock.format(at).replace(':', '\u00a0h\u00a0')}`;
}

/** What a form that could not save itself says; the text is still on the page. */
export const AUTOSAVE_SENTENCES = {
  waiting: 'Ce que vous écrivez s’enregistre tout seul.',
  saving: 'Enregistrement…',
  wrong: 'Pas encore enregistré.',
  conflict:
    'Ce brouillon a changé ailleurs entre-temps. Votre texte est toujours ici : « Enregistrer » vous montrera les deux versions.',
  lost: 'L’enregistrement automatique ne répond pas. Votre texte est toujours ici : « Enregistrer » le gardera.',
} as const;

/** The e-mail to the colleague whose draft somebody goes on with. */
export function takenOverMail(facts: Readonly<{ by: string; title: string; link: string }>): {
  subject: string;
  body: string;
} {
  const happened = say('{by} a repris le brouillon « {title} » que vous écriviez.', facts);
  return {
    subject: say('Votre brouillon est repris : {title}', facts),
    body: `Bonjour,\n\n${happened}\n\nTout ce que vous avez enregistré y est. Vous pouvez le reprendre à votre tour sur sa page.\n\nL’équipe Relais\n${facts.link}`,
  };
}
