/** States of a handover (passation); `operated` is a service that went to « opérée » without one, kept to be followed. */
export const HANDOVER_STATES = [
  'prepared',
  'accepted',
  'signed',
  'refused',
  'cancelled',
  'operated',
] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

/** The two parties of a handover, one signature each. */
export const PARTIES = ['giving', 'receiving'] as const;
export type Party = (typeof PARTIES)[number];
