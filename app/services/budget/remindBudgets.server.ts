import { envelopesOf, ledgerOf } from 'db/repositories/budget';
import { envelopesNearlyOrdered } from 'db/repositories/budget-portfolio';
import { staffIds } from 'db/repositories/frictions';
import { claimReminder } from 'db/repositories/outbox';
import { lockStanding } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import { ALERT_SHARES, alertOf } from '~/domain/budget/forecast';
import { statementOf } from '~/domain/budget/statement';
import { done, refuse } from '~/domain/shared/result';
import { isLive } from '~/domain/startups/standing';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { alertMail } from '~/wording/budget-forecast';

/** Tells intrapreneurs, sponsors and staff once when an envelope's orders reach 80 %, and once at 100 %; answers how many envelopes were told of. */
export async function remindBudgets(ctx: Context): Promise<number> {
  let reminded = 0;
  for (const { id, slug } of await envelopesNearlyOrdered(ctx.db, ctx.today)) {
    const outcome = await remindOne(ctx, slug, id);
    if (outcome.ok) reminded += 1;
  }
  return reminded;
}

function remindOne(ctx: Context, slug: string, envelopeId: number) {
  return act<null, 'not-due'>(ctx, async ({ tx, record, notify }) => {
    const standing = await lockStanding(tx, slug, ctx.today);
    if (standing === null || !isLive(standing.phase)) return refuse('not-due');
    const { startupId } = standing;
    const { envelopes } = statementOf(
      await envelopesOf(tx, startupId),
      await ledgerOf(tx, startupId),
      ctx.today,
    );
    const envelope = envelopes.find(({ id }) => id === envelopeId);
    const share = envelope === undefined ? null : alertOf(envelope.balance);
    if (envelope === undefined || share === null) return refuse('not-due');
    // An envelope that went straight to 100 % is not told of at 80 % afterwards.
    let isDue = false;
    for (const reached of ALERT_SHARES.filter((each) => each <= share)) {
      const reminder = { kind: 'envelope-used', subjectId: envelopeId, occasion: String(reached) };
      const isFirst = await claimReminder(tx, reminder, ctx.now);
      if (reached === share) isDue = isFirst;
    }
    if (!isDue) return refuse('not-due');
    const { name } = await startupRecord(tx, startupId);
    const about = { startup: name, funder: envelope.funderName, left: envelope.balance.left };
    const mail = alertMail(share, about, `${ctx.publicUrl}/startups/${slug}/budget`);
    const staff = await staffIds(tx);
    const told = new Set([...standing.intrapreneurIds, ...standing.sponsorIds, ...staff]);
    for (const accountId of told) notify({ accountId, ...mail });
    record({
      act: 'budget.alerted',
      subject: { kind: 'envelope', id: envelopeId },
      startupId,
      after: { share },
    });
    return done(null);
  });
}
