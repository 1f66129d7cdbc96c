import type { Day } from '../shared/day';
import type { ResourceContent } from './content';

/** A resource as the common base tells it, to people and to programs: what it says, with names for numbers. */
export interface ListedResource extends Omit<ResourceContent, 'producerId' | 'startupId'> {
  readonly slug: string;
  readonly producerSlug: string;
  readonly producerName: string;
  /** Of the newest version, when the producer tells any. */
  readonly versionLabel: string | null;
  readonly withdrawnOn: Day | null;
  readonly withdrawalReason: string | null;
  readonly successorSlug: string | null;
  readonly publishedOn: Day;
  readonly changedOn: Day;
  /** Reuses going on, confirmed or not yet answered: signs of life. */
  readonly liveReuses: number;
  /** Those among them that count as reuses. */
  readonly confirmedReuses: number;
}
