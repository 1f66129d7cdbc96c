import { z } from 'zod';
import type { Reader } from 'db/client';
import { changedSettings } from 'db/repositories/shared';
import { DEFAULT_STATS_HOSTS, STATS_HOSTS_SETTING } from '~/domain/milestones/stats-source';

/** The hosts whose statistics are read: what administrators wrote, or the domain's default. */
export async function readStatsHosts(reader: Reader): Promise<readonly string[]> {
  const written = (await changedSettings(reader)).get(STATS_HOSTS_SETTING.key);
  const hosts = z.array(z.string()).safeParse(written);
  return hosts.success ? hosts.data : DEFAULT_STATS_HOSTS;
}
