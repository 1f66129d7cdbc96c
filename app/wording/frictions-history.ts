import type { Act } from '~/domain/audit/act';
import { COMMITMENT_ANSWERS, FRICTION_THEMES } from '~/domain/frictions/friction';
import type { RevisedField } from '~/domain/frictions/revision';
import { dayInParis } from '~/domain/shared/day';
import { ACT_SENTENCES, NOBODY } from './audit';
import { formatDay, formatMoney, formatNumber } from './format';
import { COMMITMENT_LABELS, FIELD_LABELS, THEME_LABELS } from './frictions';
import { halfDaysText } from './frictions-propose';

/** The name of a field whose texts are kept. */
export function revisedFieldLabel(field: RevisedField): string {
  return FIELD_LABELS[field];
}

/** A kept text as people read it: themes and answers by their names, figures and sums written out. */
export function revisedWords(field: RevisedField, words: string): string {
  switch (field) {
    case 'theme': {
      const theme = FRICTION_THEMES.find((known) => known === words);
      return theme === undefined ? words : THEME_LABELS[theme];
    }
    case 'sponsorAnswer':
    case 'freedAgentAnswer':
    case 'budgetAnswer': {
      const answer = COMMITMENT_ANSWERS.find((known) => known === words);
      return answer === undefined ? words : COMMITMENT_LABELS[answer];
    }
    case 'peoplePerYear':
    case 'minutesEach':
      return words === '' ? '' : formatNumber(Number(words));
    case 'freedHalfDays':
      return words === '' ? '' : halfDaysText(Number(words));
    case 'eurosEachCents':
    case 'askedBudgetCents':
      return words === '' ? '' : formatMoney(Number(words));
    default:
      return words;
  }
}

/** « Sarah Petit a qualifié la friction, le 12 mars 2026 ». */
export function changeSentence(
  change: Readonly<{ act: Act; actor: string | null; at: Date }>,
): string {
  return `${change.actor ?? NOBODY} ${ACT_SENTENCES[change.act]}, le ${formatDay(dayInParis(change.at))}`;
}
