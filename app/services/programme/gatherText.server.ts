import { editionsOf, readEdition, type EditionHead } from 'db/repositories/programme-editions';
import { prioritiesOf } from 'db/repositories/programme';
import {
  changesOf,
  findRevision,
  type RevisionChange,
  type RevisionRecord,
} from 'db/repositories/programme-revisions';
import { NO_EDITION, type EditionContent } from '~/domain/programme/edition';
import { mayReadRevision } from '~/domain/programme/revision-permissions';
import { editionAfter } from '~/domain/programme/written-change';
import type { Context } from '~/services/shared/context.server';
import type { RevisionAddress } from './holdRevision.server';
import { programmeAt, type ProgrammeAt } from './programmeAt.server';

/** A revision with its text: the edition that it is, or that it would make. */
export interface GatheredText extends ProgrammeAt {
  readonly revision: RevisionRecord;
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  /** The edition before it; null for the first. */
  readonly before: EditionHead | null;
  /** The editions that it may be compared with, the oldest first. */
  readonly earlier: readonly EditionHead[];
  readonly former: EditionContent;
  readonly content: EditionContent;
  readonly changes: readonly RevisionChange[];
}

/** Step of a reading: a revision's text and the one before it; null for what the person may not see. */
export async function gatherText(
  ctx: Context,
  { programme: slug, semester }: RevisionAddress,
): Promise<GatheredText | null> {
  const { db } = ctx;
  const at = await programmeAt(db, slug, ctx.today);
  if (at === null) return null;
  const { id } = at.programme;
  const revision = await findRevision(db, id, semester);
  if (revision === null || !mayReadRevision(ctx.actor, revision.state)) return null;
  const [priorities, editions, changes] = await Promise.all([
    prioritiesOf(db, id),
    editionsOf(db, id),
    changesOf(db, revision.id),
  ]);
  const earlier = editions.filter((edition) => edition.semester < semester);
  const before = earlier.at(-1) ?? null;
  const own = editions.find((edition) => edition.semester === semester);
  const [former, edition] = await Promise.all([
    before === null ? null : readEdition(db, id, before),
    own === undefined ? null : readEdition(db, id, own),
  ]);
  const text = former ?? NO_EDITION;
  return {
    ...at,
    ...{ revision, priorities, before, earlier, former: text, changes },
    content: edition ?? editionAfter(text, changes),
  };
}
