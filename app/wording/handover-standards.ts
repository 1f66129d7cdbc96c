import type { StandardLeft } from '~/domain/handover/standards-left';
import { formatCount } from './format';

/** The item of a standard that is not met, with what proves that it is. */
export function standardItemWords({ title, left }: StandardLeft): {
  readonly label: string;
  readonly proof: string;
} {
  return {
    label: `Standard «\u00a0${title}\u00a0»`,
    proof: `Ce qui reste à faire, ou qui le fera et quand\u00a0: ${left.join('\u00a0; ')}.`,
  };
}

/** The one item for the criteria that nobody answered. */
export function unansweredItemWords(count: number): {
  readonly label: string;
  readonly proof: string;
} {
  return {
    label: 'Standards sans réponse',
    proof: `L’équipe n’a pas dit où en est le service (${formatCount(count, 'critère', 'critères')})\u00a0: une réponse à chacun, ou ce que le porteur doit en savoir.`,
  };
}
