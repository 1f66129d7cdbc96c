/** Values that complete a refusal's sentence: `{left}` in the wording is replaced by `facts.left`, already written for people. */
export type RefusalFacts = Readonly<Record<string, string | number>>;

export interface Refused<R extends string> {
  readonly ok: false;
  readonly refusal: R;
  readonly facts?: RefusalFacts;
  /** The form field that the person must change, when one is to blame. */
  readonly field?: string;
}

export interface Done<T> {
  readonly ok: true;
  readonly value: T;
}

/** The answer of a rule or a use case: done with a value, or refused with a reason that the wording has a sentence for. */
export type Result<T, R extends string> = Done<T> | Refused<R>;

/** A result that went well. */
export function done<T>(value: T): Done<T> {
  return { ok: true, value };
}

/** A refusal with its reason, the facts its sentence needs, and the field to blame. */
export function refuse<R extends string>(
  refusal: R,
  about: { facts?: RefusalFacts; field?: string } = {},
): Refused<R> {
  return { ok: false, refusal, ...about };
}

/** Refusals that every use case may give; `conflict` = somebody changed it first (invariant 6), `not-found` also covers what one may not see (invariant 9). */
export const SHARED_REFUSALS = ['not-found', 'conflict', 'forbidden'] as const;
export type SharedRefusal = (typeof SHARED_REFUSALS)[number];
