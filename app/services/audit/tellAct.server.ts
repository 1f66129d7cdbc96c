import type { JournalLine } from 'db/repositories/audit-reading';
import type { ToldAct } from '~/domain/audit/told-act';
import { dayInParis } from '~/domain/shared/day';

/** A line of the journal as an act that people read. */
export function tellAct(line: JournalLine): ToldAct {
  const { number, at, act, actorName, actorOrganisation, before, after, reason } = line;
  return {
    number,
    at,
    day: dayInParis(at),
    act,
    actorName,
    actorOrganisation,
    subject: { kind: line.subjectKind, id: line.subjectId },
    friction:
      line.frictionId === null ? null : { id: line.frictionId, title: line.frictionTitle ?? '' },
    startup:
      line.startupSlug === null
        ? null
        : { slug: line.startupSlug, name: line.startupName ?? line.startupSlug },
    resource:
      line.resourceSlug === null
        ? null
        : { slug: line.resourceSlug, name: line.resourceName ?? line.resourceSlug },
    before,
    after,
    reason,
  };
}
