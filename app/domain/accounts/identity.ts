/** Who an identity provider says is there. */
export interface Identity {
  readonly email: string;
  /** Empty when the provider does not tell it. */
  readonly name: string;
  /** What the provider wants to see again when the person signs out. */
  readonly proof: string;
}

/** Why nobody comes back from an identity provider: they turned around, it said something that does not hold, or it does not answer. */
export const IDENTITY_REFUSALS = ['cancelled', 'not-verified', 'unreachable'] as const;
export type IdentityRefusal = (typeof IDENTITY_REFUSALS)[number];

/** Whether a typed or posted text is one of them. */
export function identityRefusalOf(text: string | null): IdentityRefusal | null {
  return IDENTITY_REFUSALS.find((each) => each === text) ?? null;
}
