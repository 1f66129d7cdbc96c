import type { Day } from '../shared/day';
import { refuse, type Refused } from '../shared/result';
import type { Phase } from './phase';
import { isLive } from './standing';

export type SponsorshipRefusal =
  | 'sponsor-is-owner'
  | 'already-sponsor'
  | 'last-sponsor'
  | 'sponsorship-over'
  | 'engagement-not-signed-yet'
  | 'startup-not-live';

/** Why a person may not become a further sponsor today; null when they may: not of the owner's, once, and signed. */
export function engageRefusal(
  startup: { readonly phase: Phase; readonly ownerId: number | null },
  engaged: {
    readonly organisationId: number;
    readonly sponsorId: number;
    readonly signedOn: Day;
  },
  sponsorIds: readonly number[],
  today: Day,
): Refused<SponsorshipRefusal> | null {
  if (!isLive(startup.phase)) return refuse('startup-not-live');
  if (engaged.organisationId === startup.ownerId) {
    return refuse('sponsor-is-owner', { field: 'sponsorId' });
  }
  if (sponsorIds.includes(engaged.sponsorId)) {
    return refuse('already-sponsor', { field: 'sponsorId' });
  }
  return engaged.signedOn > today
    ? refuse('engagement-not-signed-yet', { field: 'engagementSignedOn' })
    : null;
}

/** Why an engagement may not end today; null when it may: somebody must be left to decide while the startup is live. */
export function endSponsorshipRefusal(
  phase: Phase,
  engagement: { readonly endedOn: Day | null },
  inForce: number,
): Refused<SponsorshipRefusal> | null {
  if (engagement.endedOn !== null) return refuse('sponsorship-over');
  return isLive(phase) && inForce <= 1 ? refuse('last-sponsor', { field: 'reason' }) : null;
}
