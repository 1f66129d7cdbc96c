import { slugOf } from '../organisations/page-address';
import { done, refuse, type Result } from '../shared/result';

/** What passes from the incubator to the owner in the first version of the template, in the order of its checklist. */
export const FIRST_ITEMS = [
  'code-licence',
  'hosting',
  'domain-name',
  'security',
  'personal-data',
  'accessibility',
  'budget-line',
  'people',
  'documentation',
  'user-support',
  'mailboxes',
  'secrets',
  'statistics',
  'lessons',
] as const;
export type FirstItemKey = (typeof FIRST_ITEMS)[number];

/** The version in force while staff have published none. */
export const FIRST_VERSION = 1;
/** A longer checklist is read by nobody. */
export const MOST_ITEMS = 40;

/** An item of a template: what it is called, and what proves it. */
export interface TemplateItem {
  /** Stays when the item is reworded. */
  readonly key: string;
  readonly label: string;
  readonly proof: string;
}

/** A line of the template as staff leave it: a new one has no key, an emptied one is taken away. */
export interface TypedItem {
  readonly key: string | null;
  readonly label: string;
  readonly proof: string;
  /** Its place in the checklist; lines of one place keep their order. */
  readonly rank: number;
}

export const TEMPLATE_REFUSALS = [
  'template-empty',
  'template-too-long',
  'template-label-missing',
  'template-label-twice',
  'template-unchanged',
] as const;
export type TemplateRefusal = (typeof TEMPLATE_REFUSALS)[number];

/** The next version's items from the lines as they were left. */
export function nextTemplate(
  current: readonly TemplateItem[],
  typed: readonly TypedItem[],
): Result<readonly TemplateItem[], TemplateRefusal> {
  const kept = typed.filter(({ label, proof }) => label !== '' || proof !== '');
  if (kept.some(({ label }) => label === '')) return refuse('template-label-missing');
  if (kept.length === 0) return refuse('template-empty');
  if (kept.length > MOST_ITEMS) return refuse('template-too-long', { facts: { most: MOST_ITEMS } });
  if (new Set(kept.map(({ label }) => label)).size < kept.length) {
    return refuse('template-label-twice');
  }
  const known = new Set(current.map(({ key }) => key));
  const taken = new Set(known);
  const items = kept
    .map((item, index) => ({ ...item, index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ key, label, proof }) => ({ key: keyOf(key, label, known, taken), label, proof }));
  const isSame = JSON.stringify(items) === JSON.stringify(current.map(plain));
  return isSame ? refuse('template-unchanged') : done(items);
}

function keyOf(
  key: string | null,
  label: string,
  known: ReadonlySet<string>,
  taken: Set<string>,
): string {
  if (key !== null && known.has(key)) return key;
  const proposed = slugOf(label) || 'piece';
  let free = proposed;
  for (let next = 2; taken.has(free); next += 1) free = `${proposed}-${next}`;
  taken.add(free);
  return free;
}

function plain({ key, label, proof }: TemplateItem): TemplateItem {
  return { key, label, proof };
}
