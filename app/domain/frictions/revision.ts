import type { FrictionText } from './completeness';

/** A field whose texts are kept: everything that a proposer writes. */
export type RevisedField = keyof FrictionText | 'territory';

/** The order of the form; a field that is added to it must be named here to compile. */
const ORDER: Readonly<Record<RevisedField, number>> = {
  title: 1,
  theme: 2,
  sufferers: 3,
  situation: 4,
  improvement: 5,
  peoplePerYear: 6,
  minutesEach: 7,
  eurosEachCents: 8,
  evidenceSource: 9,
  territory: 10,
  sponsorAnswer: 11,
  sponsorNote: 12,
  freedAgentAnswer: 13,
  freedHalfDays: 14,
  freedAgentNote: 15,
  budgetAnswer: 16,
  askedBudgetCents: 17,
  budgetNote: 18,
};

/** Fields in the order in which the form asks for them, each once. */
export function inFormOrder(fields: readonly RevisedField[]): RevisedField[] {
  return [...new Set(fields)].sort((a, b) => ORDER[a] - ORDER[b]);
}

/** Every field as text; an unknown figure is empty, a sum is in cents. */
export type RevisedTexts = Readonly<Record<RevisedField, string>>;

/** The texts of a friction. */
export function revisedTexts(text: FrictionText, territory: string): RevisedTexts {
  const figure = (value: number | null): string => (value === null ? '' : String(value));
  return {
    title: text.title,
    theme: text.theme,
    sufferers: text.sufferers,
    situation: text.situation,
    improvement: text.improvement,
    peoplePerYear: figure(text.peoplePerYear),
    minutesEach: figure(text.minutesEach),
    eurosEachCents: figure(text.eurosEachCents),
    evidenceSource: text.evidenceSource,
    territory,
    sponsorAnswer: text.sponsorAnswer,
    sponsorNote: text.sponsorNote,
    freedAgentAnswer: text.freedAgentAnswer,
    freedHalfDays: figure(text.freedHalfDays),
    freedAgentNote: text.freedAgentNote,
    budgetAnswer: text.budgetAnswer,
    askedBudgetCents: figure(text.askedBudgetCents),
    budgetNote: text.budgetNote,
  };
}

/** The fields that differ, in the order of the form. */
export function changedFields(before: RevisedTexts, after: RevisedTexts): RevisedField[] {
  const changed = (Object.keys(after) as RevisedField[]).filter(
    (field) => before[field] !== after[field],
  );
  return inFormOrder(changed);
}

/** A text that a field took, as it is kept. */
export interface KeptText {
  readonly version: number;
  readonly field: RevisedField;
  readonly words: string;
}

/** A change of one version: what each of its fields said before and after. */
export interface Revision<T extends KeptText> {
  readonly version: number;
  /** Any of its texts: they share their author and their instant. */
  readonly kept: T;
  readonly changes: readonly {
    readonly field: RevisedField;
    readonly before: string;
    readonly after: string;
  }[];
}

/** The changes that kept texts tell, newest first; the first text of each field is the one that was deposited, no change. */
export function revisionsOf<T extends KeptText>(texts: readonly T[]): Revision<T>[] {
  const last = new Map<RevisedField, string>();
  const byVersion = new Map<number, { kept: T; changes: Revision<T>['changes'][number][] }>();
  const inOrder = [...texts].sort(
    (a, b) => a.version - b.version || ORDER[a.field] - ORDER[b.field],
  );
  for (const kept of inOrder) {
    const before = last.get(kept.field);
    last.set(kept.field, kept.words);
    if (before === undefined) continue;
    const revision = byVersion.get(kept.version) ?? { kept, changes: [] };
    revision.changes.push({ field: kept.field, before, after: kept.words });
    byVersion.set(kept.version, revision);
  }
  return [...byVersion]
    .map(([version, revision]) => ({ version, ...revision }))
    .sort((a, b) => b.version - a.version);
}
