import type { FrictionTheme } from '../../../../app/domain/frictions/friction';
import type { MissionRole } from '../../../../app/domain/startups/mission';
import type { Phase } from '../../../../app/domain/startups/phase';
import type { PersonKey } from '../people';

/** A startup whose history was written elsewhere before the incubator had this tool (« historique importé »). */
export interface Imported {
  readonly slug: string;
  readonly name: string;
  readonly pitch: string;
  /** Slug of the owner, or why it is still to be found. */
  readonly owner: string | { readonly missing: string };
  readonly sponsor: PersonKey;
  /** Its phases with the day each began, as days from today; a third number is the day it ended where the record has a gap or an overlap. */
  readonly phases: readonly (readonly [Phase, number, number?])[];
  /** Why it is in the last one, when it stopped. */
  readonly ended?: string;
  readonly team?: readonly (readonly [PersonKey, MissionRole])[];
  /** The last committee on record: its day, and what it granted in euros. */
  readonly review?: readonly [number, number];
  readonly friction: {
    readonly title: string;
    readonly theme: FrictionTheme;
    /** Slug of a collectivité; the whole country when absent. */
    readonly territory?: string;
    readonly sufferers: string;
    readonly situation: string;
    readonly improvement: string;
    /** People concerned in a year; null when the record does not say. */
    readonly people: number | null;
  };
}
