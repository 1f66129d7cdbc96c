import type { Reader } from 'db/client';
import type { IndicatorRefusal, IndicatorTerms } from '~/domain/milestones/indicator';
import { allowsHost, isPointer } from '~/domain/milestones/stats-source';
import { refuse, type Refused } from '~/domain/shared/result';
import { readStatsHosts } from './readStatsHosts.server';

/** What an indicator is, as it was typed. */
export interface IndicatorForm extends IndicatorTerms {
  /** Empty when nothing was typed. */
  readonly statsPointer: string;
}

/** Step of an act that follows or changes an indicator: why it may not be so; null when it may. Its source must be a host on the administrators' list. */
export async function checkSource(
  reader: Reader,
  { target, targetOn, statsUrl, statsPointer }: IndicatorForm,
): Promise<Refused<IndicatorRefusal> | null> {
  if (target === null && targetOn !== null) {
    return refuse('target-day-without-target', { field: 'target' });
  }
  if (statsUrl === null) {
    return statsPointer === '' ? null : refuse('stats-address-missing', { field: 'statsUrl' });
  }
  if (statsPointer === '') return refuse('pointer-missing', { field: 'statsPointer' });
  if (!isPointer(statsPointer)) return refuse('pointer-malformed', { field: 'statsPointer' });
  const { protocol, hostname } = new URL(statsUrl);
  if (protocol !== 'https:') return refuse('stats-not-secure', { field: 'statsUrl' });
  return allowsHost(await readStatsHosts(reader), hostname)
    ? null
    : refuse('stats-host-not-allowed', { field: 'statsUrl', facts: { host: hostname } });
}
