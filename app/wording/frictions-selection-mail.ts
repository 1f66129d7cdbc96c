import type { Day } from '~/domain/shared/day';
import { formatDay } from './format';
import { say } from './shared';

const SUBJECT = 'Votre friction nº {number} n’est pas retenue cette fois';
const BODY =
  'Votre friction «\u00a0{title}\u00a0» était candidate à la journée de sélection du {day}. Elle n’est pas retenue cette fois\u00a0:\n\n{words}\n\nElle reste qualifiée, et candidate à la prochaine journée.\n\n{href}';

/** What the proposer of a candidate that was not chosen is told. */
export function keptMail(
  facts: {
    readonly number: number;
    readonly title: string;
    readonly heldOn: Day;
    readonly words: string;
  },
  href: string,
): { readonly subject: string; readonly body: string } {
  const { number, title, heldOn, words } = facts;
  const told = { number, title, words, day: formatDay(heldOn), href };
  return { subject: say(SUBJECT, told), body: say(BODY, told) };
}
