import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import type { Standing } from '../../app/domain/startups/standing';
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
  const missions = await reader
    .select({ accountId: mission.accountId, role: mission.role })
    .from(mission)
    .where(
      and(
        eq(mission.startupId, startupId),
        lte(mission.startsOn, today),
        or(isNull(mission.endsOn), gt(mission.endsOn, today)),
      ),
    );
  const sponsors = await reader
    .select({ sponsorId: engagement.sponsorId, organisationId: engagement.organisationId })
    .from(engagement)
    .where(eq(engagement.startupId, startupId));
  return {
    startupId,
    slug: row.slug,
    phase: row.phase,
    ownerId: row.ownerId,
    teamIds: missions.map((stay) => stay.accountId),
    intrapreneurIds: missions
      .filter((stay) => stay.role === 'intrapreneur')
      .map((stay) => stay.accountId),
    sponsorIds: sponsors.map((sponsor) => sponsor.sponsorId),
    funderIds: [...new Set(sponsors.map((sponsor) => sponsor.organisationId))],
  };
}
