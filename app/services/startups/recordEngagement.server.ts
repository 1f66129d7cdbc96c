import { nameOfStartup } from 'db/repositories/startups';
import { insertEngagement, type NewEngagement } from 'db/repositories/startups-opening';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { sponsorJoinedNotice } from '~/wording/startups-team-mail';

/** Step of an act that puts a sponsor's engagement in force and tells them; the caller has locked the startup. */
export async function recordEngagement(
  ctx: Context,
  { tx, record, notify }: Acting,
  commitment: NewEngagement,
): Promise<void> {
  await insertEngagement(tx, commitment);
  const { startupId, sponsorId, organisationId, signedOn } = commitment;
  record({
    act: 'startup.sponsor-engaged',
    subject: { kind: 'startup', id: startupId },
    startupId,
    after: { sponsorId, organisationId, signedOn },
  });
  const startup = await nameOfStartup(tx, startupId);
  notify({
    accountId: sponsorId,
    ...sponsorJoinedNotice({ ...startup, publicUrl: ctx.publicUrl }),
  });
}
