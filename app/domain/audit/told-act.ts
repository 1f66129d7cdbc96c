import type { Day } from '../shared/day';
import type { Act, JournalFacts, SubjectKind } from './act';

/** An act of the journal as it is told: ids replaced by what people call things. */
export interface ToldAct {
  readonly number: number;
  readonly at: Date;
  /** The Europe/Paris day of `at`. */
  readonly day: Day;
  readonly act: Act;
  /** « personne effacée » once erased; null for what nobody signed in did. */
  readonly actorName: string | null;
  readonly actorOrganisation: string | null;
  readonly subject: { readonly kind: SubjectKind; readonly id: number };
  readonly friction: { readonly id: number; readonly title: string } | null;
  readonly startup: { readonly slug: string; readonly name: string } | null;
  readonly resource: { readonly slug: string; readonly name: string } | null;
  readonly before: JournalFacts | null;
  readonly after: JournalFacts | null;
  readonly reason: string | null;
}
