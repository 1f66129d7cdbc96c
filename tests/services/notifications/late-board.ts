import { eq } from 'drizzle-orm';
import { beforeEach } from 'vitest';
import { milestone } from 'db/schema/milestones';
import { organisation } from 'db/schema/organisations';
import { startup } from 'db/schema/startups';
import { readLateFilters, type LateKind } from '~/domain/notifications/late';
import { addDays, dayInParis, type Day } from '~/domain/shared/day';
import { done } from '~/domain/shared/result';
import { readLate, type LateLine } from '~/services/notifications/readLate.server';
import { act } from '~/services/shared/act.server';
import type { TestDatabase } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

export const TODAY = dayInParis(NOW);

/** So many days from today. */
export const from = (days: number): Day => addDays(TODAY, days);

/** A board with a startup of its own before each test, read for that startup's incubator where nothing else is asked. */
export function lateBoard(home: TestDatabase) {
  const mine = {} as { planted: PlantedStartup; own: string };
  beforeEach(async () => {
    mine.planted = await plantStartup(home.db);
    mine.own = `incubateur=${await incubatorOf(mine.planted)}`;
  });

  async function incubatorOf({ startupId }: PlantedStartup): Promise<string> {
    const [row] = await home.db
      .select({ slug: organisation.slug })
      .from(organisation)
      .innerJoin(startup, eq(startup.incubatorId, organisation.id))
      .where(eq(startup.id, startupId));
    return row?.slug ?? '';
  }

  /** Rows planted by hand leave no act behind, after which alone the board is read anew; this one may have changed anything. */
  const leaveAnAct = () =>
    act(as(home.db, mine.planted.staff), ({ record }) => {
      record({ act: 'setting.changed', subject: { kind: 'setting', id: 0 } });
      return Promise.resolve(done(null));
    });
  const board = async (query = mine.own) => {
    await leaveAnAct();
    const filters = readLateFilters(new URLSearchParams(query));
    const read = await readLate(as(home.db, mine.planted.staff), filters);
    if (read === null) throw new Error('staff read the board');
    return read;
  };
  const linesOf = async (kind: LateKind, query = mine.own): Promise<LateLine[]> => [
    ...((await board(query)).sections.find((section) => section.kind === kind)?.lines ?? []),
  ];
  const plan = (dueOn: Day, title = 'Un jalon') =>
    home.db
      .insert(milestone)
      .values({ startupId: mine.planted.startupId, title, dueOn, createdAt: NOW });
  return { mine, incubatorOf, board, linesOf, plan };
}
