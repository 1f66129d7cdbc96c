import { lockStanding } from 'db/repositories/standing';
import { nameOfStartup } from 'db/repositories/startups';
import { endEngagement, engagementsOf } from 'db/repositories/startups-sponsors';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { mayEngageSponsor } from '~/domain/startups/permissions';
import { endSponsorshipRefusal, type SponsorshipRefusal } from '~/domain/startups/sponsorship';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { sponsorshipEndedNotice } from '~/wording/startups-team-mail';

export interface SponsorshipEnd {
  readonly slug: string;
  readonly engagementId: number;
  readonly reason: string;
}

/** Ends a sponsorship today, with its reason: the engagement stays on record; while the startup is live, one at least stays in force. */
export async function endSponsorship(
  ctx: Context,
  form: SponsorshipEnd,
): Promise<Result<number, SharedRefusal | SponsorshipRefusal>> {
  return act<number, SharedRefusal | SponsorshipRefusal>(ctx, async ({ tx, record, notify }) => {
    const standing = await lockStanding(tx, form.slug, ctx.today);
    if (standing === null) return refuse('not-found');
    if (!mayEngageSponsor(ctx.actor)) return refuse('forbidden');
    const engagements = await engagementsOf(tx, standing.startupId);
    const engagement = engagements.find(({ id }) => id === form.engagementId);
    if (engagement === undefined) return refuse('not-found');
    const inForce = engagements.filter(({ endedOn }) => endedOn === null).length;
    const refused = endSponsorshipRefusal(standing.phase, engagement, inForce);
    if (refused) return refused;
    await endEngagement(tx, engagement.id, { endedOn: ctx.today, endedReason: form.reason });
    const { sponsorId, organisationId } = engagement;
    record({
      act: 'startup.sponsorship-ended',
      subject: { kind: 'startup', id: standing.startupId },
      startupId: standing.startupId,
      after: { sponsorId, organisationId, endedOn: ctx.today },
      reason: form.reason,
    });
    const startup = await nameOfStartup(tx, standing.startupId);
    const news = { ...startup, publicUrl: ctx.publicUrl, reason: form.reason };
    for (const accountId of [sponsorId, ...standing.intrapreneurIds]) {
      notify({ accountId, ...sponsorshipEndedNotice({ ...news, sponsor: engagement.name }) });
    }
    return done(engagement.id);
  });
}
