import { and, asc, count, desc, eq, inArray, isNotNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Act, JournalFacts, SubjectKind } from '../../app/domain/audit/act';
import type { JournalFilters } from '../../app/domain/audit/filters';
import type { Reader } from '../client';
import { account } from '../schema/accounts';
import { journalEntry } from '../schema/audit';
import { friction } from '../schema/frictions';
import { organisation } from '../schema/organisations';
import { resource } from '../schema/resources';
import { resourceReuse } from '../schema/resources-reuse';
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
  readonly resourceSlug: string | null;
  readonly resourceName: string | null;
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
      resourceSlug: resource.slug,
      resourceName: resource.name,
      before: journalEntry.before,
      after: journalEntry.after,
      reason: journalEntry.reason,
    })
    .from(journalEntry)
    .leftJoin(account, eq(account.id, journalEntry.actorId))
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .leftJoin(friction, eq(friction.id, journalEntry.frictionId))
    .leftJoin(startup, eq(startup.id, journalEntry.startupId))
    .leftJoin(
      resource,
      and(eq(journalEntry.subjectKind, 'resource'), eq(resource.id, journalEntry.subjectId)),
    );
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

/** Those acts on a resource and on its reuses, the newest first. */
export async function actsOnResource(
  reader: Reader,
  resourceId: number,
  acts: readonly Act[],
  limit: number,
): Promise<JournalLine[]> {
  const reuses = reader
    .select({ id: resourceReuse.id })
    .from(resourceReuse)
    .where(eq(resourceReuse.resourceId, resourceId));
  const { subjectKind, subjectId } = journalEntry;
  return lines(reader)
    .where(
      and(
        inArray(journalEntry.act, [...acts]),
        or(
          and(eq(subjectKind, 'resource'), eq(subjectId, resourceId)),
          and(eq(subjectKind, 'resource_reuse'), inArray(subjectId, reuses)),
        ),
      ),
    )
    .orderBy(desc(journalEntry.number))
    .limit(limit);
}

/** The newest of those acts on what is public: a friction once qualified, a startup, or a resource. */
export async function latestPublicActs(
  reader: Reader,
  acts: readonly Act[],
  limit: number,
): Promise<JournalLine[]> {
  return lines(reader)
    .where(
      and(
        inArray(journalEntry.act, [...acts]),
        or(
          isNotNull(friction.publicSince),
          isNotNull(journalEntry.startupId),
          isNotNull(resource.id),
        ),
      ),
    )
    .orderBy(desc(journalEntry.number))
    .limit(limit);
}

function aboutSubject(subject: JournalFilters['subject']): SQL | undefined {
  if (subject === null) return undefined;
  return and(
    eq(journalEntry.subjectKind, subject.kind),
    subject.id === null ? undefined : eq(journalEntry.subjectId, subject.id),
  );
}

/** A page of the whole journal, newest first, and how many lines there are. */
export async function journalPage(
  reader: Reader,
  page: {
    readonly subject: JournalFilters['subject'];
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ rows: JournalLine[]; total: number }> {
  const about = aboutSubject(page.subject);
  const rows = await lines(reader)
    .where(about)
    .orderBy(desc(journalEntry.number))
    .limit(page.limit)
    .offset(page.offset);
  const [counted] = await reader.select({ total: count() }).from(journalEntry).where(about);
  return { rows, total: counted?.total ?? 0 };
}

/** The lines that come before a number (the newest ones when it is null), newest first. */
export async function journalBefore(
  reader: Reader,
  wanted: {
    readonly subject: JournalFilters['subject'];
    readonly number: number | null;
    readonly limit: number;
  },
): Promise<JournalLine[]> {
  const earlier = wanted.number === null ? undefined : lt(journalEntry.number, wanted.number);
  return lines(reader)
    .where(and(aboutSubject(wanted.subject), earlier))
    .orderBy(desc(journalEntry.number))
    .limit(wanted.limit);
}
