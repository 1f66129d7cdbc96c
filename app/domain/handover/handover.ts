/** States of a handover (passation). */
export const HANDOVER_STATES = ['prepared', 'accepted', 'signed', 'refused', 'cancelled'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

/** The two parties of a handover, one signature each. */
export const PARTIES = ['giving', 'receiving'] as const;
export type Party = (typeof PARTIES)[number];
