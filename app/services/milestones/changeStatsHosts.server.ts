import { saveSetting } from 'db/repositories/shared';
import { mayChangeStatsHosts } from '~/domain/milestones/permissions';
import {
  MOST_STATS_HOSTS,
  readHostList,
  STATS_HOSTS_SETTING,
} from '~/domain/milestones/stats-source';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { readStatsHosts } from './readStatsHosts.server';

export type StatsHostsRefusal = 'not-a-host' | 'too-many-hosts';

/** Changes the list of hosts whose statistics are read, one a line. */
export async function changeStatsHosts(
  ctx: Context,
  text: string,
): Promise<Result<number, SharedRefusal | StatsHostsRefusal>> {
  return act<number, SharedRefusal | StatsHostsRefusal>(ctx, async ({ tx, record }) => {
    if (!mayChangeStatsHosts(ctx.actor)) return refuse('not-found');
    const { hosts, wrong } = readHostList(text);
    const [first] = wrong;
    if (first !== undefined) {
      return refuse('not-a-host', { field: 'hosts', facts: { host: first } });
    }
    if (hosts.length > MOST_STATS_HOSTS) {
      return refuse('too-many-hosts', { field: 'hosts', facts: { most: MOST_STATS_HOSTS } });
    }
    const before = await readStatsHosts(tx);
    await saveSetting(tx, STATS_HOSTS_SETTING.key, hosts);
    record({
      act: 'setting.changed',
      subject: { kind: 'setting', id: STATS_HOSTS_SETTING.number },
      before: { statsHosts: before },
      after: { statsHosts: hosts },
    });
    return done(hosts.length);
  });
}
