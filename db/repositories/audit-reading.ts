import { and, asc, count, desc, eq, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { Act, JournalFacts, SubjectKind } from '../../app/domain/audit/act';
import type { Reader } from '../client';
import { account } from '../schema/accounts';
import { journalEntry } from '../schema/audit';
import { friction } from '../schema/frictions';
import { organisation } from '../schema/organisations';
import { startup } from '../schema/startups';

/** A line of the journal with the names of whom and what it is about. */
export interface JournalLine {
  readonly number: number;
  readonly at: Date;
  readonly act: Act;
  readonly actorName: string | null;
  readonly actorOrganisation: string | null;
  readonly subjectKind: SubjectKind;
  readonly subjectId: number;
  readonly frictionId: number | null;
  readonly frictionTitle: string | null;
  readonly startupSlug: string | null;
  readonly startupName: string | null;
  readonly before: JournalFacts | null;
  readonly after: JournalFacts | null;
  readonly reason: string | null;
}

function lines(reader: Reader) {
  return reader
    .select({
      number: journalEntry.number,
      at: journalEntry.at,
      act: journalEntry.act,
      actorName: account.name,
      actorOrganisation: sql<
        string | null
      >`coalesce(${organisation.shortName}, ${organisation.name})`,
      subjectKind: journalEntry.subjectKind,
      subjectId: journalEntry.subjectId,
      frictionId: journalEntry.frictionId,
      frictionTitle: friction.title,
      startupSlug: startup.slug,
      startupName: startup.name,
      before: journalEntry.before,
      after: journalEntry.after,
      reason: journalEntry.reason,
    })
    .from(journalEntry)
    .leftJoin(account, eq(account.id, journalEntry.actorId))
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .leftJoin(friction, eq(friction.id, journalEntry.frictionId))
    .leftJoin(startup, eq(startup.id, journalEntry.startupId));
}

/** The acts of a friction's or of startups' threads, oldest first. */
export async function actsOfThread(
  reader: Reader,
  thread: {
    readonly frictionId: number | null;
    readonly startupIds: readonly number[];
    readonly acts: readonly Act[];
    readonly limit: number;
  },
): Promise<JournalLine[]> {
  const { frictionId, startupIds, acts, limit } = thread;
  const parts: SQL[] = [];
  if (frictionId !== null) parts.push(eq(journalEntry.frictionId, frictionId));
  if (startupIds.length > 0) parts.push(inArray(journalEntry.startupId, [...startupIds]));
  if (parts.length === 0 || acts.length === 0) return [];
  return lines(reader)
    .where(and(or(...parts), inArray(journalEntry.act, [...acts])))
    .orderBy(asc(journalEntry.number))
    .limit(limit);
}

/** The newest of those acts on what is public: a friction once qualified, or a startup. */
export async function latestPublicActs(
  reader: Reader,
  acts: readonly Act[],
  limit: number,
): Promise<JournalLine[]> {
  return lines(reader)
    .where(
      and(
        inArray(journalEntry.act, [...acts]),
        or(isNotNull(friction.publicSince), isNotNull(journalEntry.startupId)),
      ),
    )
    .orderBy(desc(journalEntry.number))
    .limit(limit);
}

/** A page of the whole journal, newest first, and how many lines there are. */
export async function journalPage(
  reader: Reader,
  page: {
    readonly subject: { readonly kind: SubjectKind; readonly id: number | null } | null;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ rows: JournalLine[]; total: number }> {
  const { subject } = page;
  const about =
    subject === null
      ? undefined
      : and(
          eq(journalEntry.subjectKind, subject.kind),
          subject.id === null ? undefined : eq(journalEntry.subjectId, subject.id),
        );
  const rows = await lines(reader)
    .where(about)
    .orderBy(desc(journalEntry.number))
    .limit(page.limit)
    .offset(page.offset);
  const [counted] = await reader.select({ total: count() }).from(journalEntry).where(about);
  return { rows, total: counted?.total ?? 0 };
}
