import { parseEdition, type Edition } from '~/domain/budget/edition';
import { addDays } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { formatDay, formatMoney } from './format';

/** « Janvier 2026 », « Juin 2026 »: how an edition is called. */
export function editionLabel(name: string): string {
  const edition = parseEdition(name);
  if (edition === null) return name;
  return `${name.endsWith('-01') ? 'Janvier' : 'Juin'} ${name.slice(0, 4)}`;
}

/** « du 1er juillet au 31 décembre 2025 ». */
export function editionPeriod({ startsOn, endsOn }: Pick<Edition, 'startsOn' | 'endsOn'>): string {
  return `du ${formatDay(startsOn)} au ${formatDay(addDays(endsOn, -1))}`;
}

/** What an edition tells, in one sentence. */
export function editionSentence(sums: { readonly ordered: Cents; readonly paid: Cents }): string {
  if (sums.ordered === 0 && sums.paid === 0) return 'Rien n’a été commandé ni payé ce semestre.';
  return `Ce semestre, ${formatMoney(sums.ordered)} ont été commandés et ${formatMoney(sums.paid)} payés.`;
}
