import { beforeEach } from 'vitest';
import { indicator } from 'db/schema/milestones-indicators';
import type { Actor } from '~/domain/accounts/account';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { IndicatorForm } from '~/services/milestones/checkSource.server';
import { followIndicator } from '~/services/milestones/followIndicator.server';
import { readDueStats, type FetchStats } from '~/services/milestones/readDueStats.server';
import { readIndicators } from '~/services/milestones/readIndicators.server';
import { recordValue } from '~/services/milestones/recordValue.server';
import { type TestDatabase } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

/** The day of the tests. */
export const today = dayInParis(NOW);
const DAY_MS = 86_400_000;
/** So many days after the tests’ now. */
export const after = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
/** The refusal of an answer, or « done ». */
export const outcomeOf = (answer: { ok: boolean; refusal?: string }) => answer.refusal ?? 'done';

/** An indicator told by hand. */
export const FORM: IndicatorForm = {
  kind: 'usage',
  name: 'Demandes déposées',
  unit: 'demandes',
  direction: 'up',
  target: null,
  targetOn: null,
  statsUrl: null,
  statsPointer: '',
};
/** The same, read from the service’s statistics. */
export const READ: IndicatorForm = {
  ...FORM,
  statsUrl: 'https://service.beta.gouv.fr/stats',
  statsPointer: '/stats/0/value',
};
/** A service that publishes that document. */
export const answers =
  (document: unknown): FetchStats =>
  () =>
    Promise.resolve({ ok: true, document });

/** What the team and the platform do with the indicators of a startup, planted before each test. */
export function indicatorDesk(home: TestDatabase) {
  let planted: PlantedStartup | undefined;
  const own = (): PlantedStartup => {
    if (planted === undefined) throw new Error('the startup is planted before each test');
    return planted;
  };
  beforeEach(async () => {
    planted = await plantStartup(home.db);
    await home.db.update(indicator).set({ closedAt: NOW });
  });
  const seen = (indicatorId: number) => ({ slug: own().slug, indicatorId });
  return {
    own,
    seen,
    follow: async (form: IndicatorForm = FORM, now = NOW): Promise<number> => {
      const outcome = await followIndicator(as(home.db, own().developer, now), own().slug, form);
      return outcome.ok ? outcome.value : 0;
    },
    measure: (id: number, value: number, measuredOn: Day = today, now = NOW) =>
      recordValue(as(home.db, own().developer, now), seen(id), {
        ...{ measuredOn, value, source: 'Comptage' },
      }),
    shown: async (who: Actor | null = null, knownOn: Day | null = null) => {
      const read = await readIndicators(as(home.db, who, after(60)), own().slug, knownOn);
      return read.ok ? read.value.indicators : [];
    },
    read: (fetchStats: FetchStats, now = NOW) =>
      readDueStats({ db: home.db, clock: () => now, fetchStats }),
  };
}
