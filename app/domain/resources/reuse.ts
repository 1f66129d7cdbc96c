/** Where a declared reuse stands: declared by whoever reuses, confirmed or refused by the producer; `ended` when it is over. */
export const REUSE_STATES = ['declared', 'confirmed', 'refused', 'ended'] as const;
export type ReuseState = (typeof REUSE_STATES)[number];
