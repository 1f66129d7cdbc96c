/** What a member of the network thinks of what the team asks. */
export const OPINION_STANCES = ['favourable', 'reserved', 'unfavourable'] as const;
export type OpinionStance = (typeof OPINION_STANCES)[number];
