import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { addDays, type Day } from '../../app/domain/shared/day';
import type { MissionRole } from '../../app/domain/startups/mission';
import { isRecentlyOver, READING_DAYS, type Standing } from '../../app/domain/startups/standing';
import { isOver } from '../../app/domain/startups/team';
import type { Reader, Tx } from '../client';
import { engagement, mission, startup, startupPhase } from '../schema/startups';

/** Who stands how to the startup of that slug on that day; null when there is none. */
export async function standingOfSlug(
  reader: Reader,
  slug: string,
  today: Day,
): Promise<Standing | null> {
  const [row] = await reader.select({ id: startup.id }).from(startup).where(eq(startup.slug, slug));
  return row ? standingOf(reader, row.id, today) : null;
}

/** The same, the startup's row locked until the transaction ends: what every change below a startup begins with. */
export async function lockStanding(tx: Tx, slug: string, today: Day): Promise<Standing | null> {
  const [row] = await tx
    .select({ id: startup.id })
    .from(startup)
    .where(eq(startup.slug, slug))
    .for('update');
  return row ? standingOf(tx, row.id, today) : null;
}

/** Who stands how to a startup on that day; null when there is none. */
export async function standingOf(
  reader: Reader,
  startupId: number,
  today: Day,
): Promise<Standing | null> {
  const [row] = await reader
    .select({ slug: startup.slug, ownerId: startup.ownerId, phase: startupPhase.phase })
    .from(startup)
    .innerJoin(
      startupPhase,
      and(eq(startupPhase.startupId, startup.id), isNull(startupPhase.endsOn)),
    )
    .where(eq(startup.id, startupId));
  if (!row) return null;
  const stays = await reader
    .select({ accountId: mission.accountId, role: mission.role, endsOn: mission.endsOn })
    .from(mission)
    .where(
      and(
        eq(mission.startupId, startupId),
        lte(mission.startsOn, today),
        or(isNull(mission.endsOn), gt(mission.endsOn, addDays(today, -READING_DAYS))),
        // A mission called off before it began covers no day.
        or(isNull(mission.endsOn), gt(mission.endsOn, mission.startsOn)),
      ),
    );
  const sponsors = await reader
    .select({ sponsorId: engagement.sponsorId, organisationId: engagement.organisationId })
    .from(engagement)
    .where(and(eq(engagement.startupId, startupId), isNull(engagement.endedOn)));
  return {
    startupId,
    slug: row.slug,
    phase: row.phase,
    ownerId: row.ownerId,
    ...standingOfStays(stays, today),
    sponsorIds: sponsors.map((sponsor) => sponsor.sponsorId),
    funderIds: [...new Set(sponsors.map((sponsor) => sponsor.organisationId))],
  };
}

interface StayRow {
  readonly accountId: number;
  readonly role: MissionRole;
  readonly endsOn: Day | null;
}

/** Who is there, and who has left so lately that they still read. */
function standingOfStays(stays: readonly StayRow[], today: Day) {
  const present = stays.filter((stay) => !isOver(stay, today));
  const teamIds = idsOf(present);
  const former = stays.filter(
    (stay) => isRecentlyOver(stay.endsOn, today) && !teamIds.includes(stay.accountId),
  );
  const intrapreneurs = (rows: readonly StayRow[]) =>
    idsOf(rows.filter(({ role }) => role === 'intrapreneur'));
  return {
    teamIds,
    intrapreneurIds: intrapreneurs(present),
    formerTeamIds: idsOf(former),
    formerIntrapreneurIds: intrapreneurs(former),
  };
}

function idsOf(stays: readonly StayRow[]): readonly number[] {
  return [...new Set(stays.map((stay) => stay.accountId))];
}
