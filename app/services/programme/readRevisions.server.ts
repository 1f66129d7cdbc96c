import { editionCounts } from 'db/repositories/programme-editions';
import { waitingProposals } from 'db/repositories/programme-proposals';
import { revisionsOf, type RevisionRecord } from 'db/repositories/programme-revisions';
import type { EditionStanding } from '~/domain/programme/revision';
import {
  mayPrepareRevision,
  mayProposeChange,
  mayReadRevision,
} from '~/domain/programme/revision-permissions';
import { isRevisionLate, semestersOffered } from '~/domain/programme/revision-schedule';
import { nextEditionDue, type Semester } from '~/domain/programme/semester';
import { daysBetween, type Day } from '~/domain/shared/day';
import type { ProgrammeFacts } from '~/domain/programme/view';
import type { Context } from '~/services/shared/context.server';
import { programmeAt } from './programmeAt.server';

export interface RevisionLine extends RevisionRecord {
  /** Of an edition: how many actions it added, enriched, kept and removed. */
  readonly counts: Readonly<Record<EditionStanding, number>> | null;
}

export interface RevisionList {
  readonly programme: ProgrammeFacts;
  readonly base: string;
  /** The one that is prepared, when the person may see it. */
  readonly open: RevisionRecord | null;
  /** Adopted, the newest first. */
  readonly editions: readonly RevisionLine[];
  /** By when the next edition is due; null before the first, and for a programme that has ended. */
  readonly due: { readonly on: Day; readonly lateDays: number } | null;
  /** How many proposed changes wait for an answer; for staff. */
  readonly waiting: number;
  /** Semesters that a new draft may be for; empty for whoever may not open one now. */
  readonly offered: readonly Semester[];
  readonly may: { readonly prepare: boolean; readonly propose: boolean };
}

/** The revisions of a programme: the one that is prepared, the editions, and when the next one is due. */
export async function readRevisions(
  ctx: Context,
  slug: string | null,
): Promise<RevisionList | null> {
  const { db, actor, today } = ctx;
  const at = await programmeAt(db, slug, today);
  if (at === null) return null;
  const { programme, base, isCurrent } = at;
  const prepares = mayPrepareRevision(actor);
  const [all, counts, waiting] = await Promise.all([
    revisionsOf(db, programme.id),
    editionCounts(db, programme.id),
    prepares ? waitingProposals(db, programme.id) : [],
  ]);
  const open = all.find(({ state }) => state !== 'adopted') ?? null;
  const editions = all
    .filter(({ state }) => state === 'adopted')
    .map((one) => ({ ...one, counts: counts.get(one.semester) ?? null }));
  const last = editions[0];
  const adoptedOn = last?.adoptedOn ?? null;
  const dueOn = adoptedOn === null || !isCurrent ? null : nextEditionDue(adoptedOn);
  return {
    ...{ programme, base, editions, waiting: waiting.length },
    open: open !== null && mayReadRevision(actor, open.state) ? open : null,
    due:
      dueOn === null
        ? null
        : {
            on: dueOn,
            lateDays: isRevisionLate(dueOn, today) ? daysBetween(dueOn, today) : 0,
          },
    offered: prepares && open === null ? semestersOffered(last?.semester ?? null, today) : [],
    may: { prepare: prepares, propose: mayProposeChange(actor) },
  };
}
