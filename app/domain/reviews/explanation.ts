/** What is published says why in a sentence: fewer signs than that are a word or a slip. */
export const SHORTEST_REASON = 20;

/** Whether the reason of a published decision is a sentence, and not a sign to get past the field. */
export function isExplained(reason: string): boolean {
  return reason.replace(/\s+/g, ' ').trim().length >= SHORTEST_REASON;
}
