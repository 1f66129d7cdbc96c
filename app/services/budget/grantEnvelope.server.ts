import { insertEnvelope } from 'db/repositories/envelopes';
import { organisationsCalled } from 'db/repositories/frictions-import-places';
import { lockStanding } from 'db/repositories/standing';
import { checkGrant, type Grant, type GrantRefusal } from '~/domain/budget/grant';
import { mayKeepEnvelopes } from '~/domain/budget/permissions';
import { isCollectivite } from '~/domain/organisations/organisation';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

export interface EnvelopeToGrant extends Grant {
  /** The funder's name, as a person writes it. */
  readonly funder: string;
  /** What decides it: a convention, a notification, a vote. */
  readonly reason: string;
}

const MOST_CHOICES = 5;

/** Writes down a funder's yearly ceilings that no committee grants: co-funding, the owner's part, a collectivité's. Answers the envelope's id. */
export async function grantEnvelope(
  ctx: Context,
  slug: string,
  asked: EnvelopeToGrant,
): Promise<Result<number, GrantRefusal | SharedRefusal>> {
  return act<number, GrantRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    if (!ctx.actor || !mayKeepEnvelopes(ctx.actor)) return refuse('forbidden');
    const [funder, ...others] =
      (await organisationsCalled(tx, [asked.funder])).get(asked.funder) ?? [];
    if (funder === undefined) return refuse('funder-unknown', { field: 'funder' });
    if (others.length > 0) {
      const named = [funder, ...others].slice(0, MOST_CHOICES);
      const choices = named.map(({ name, code }) => `${name} (${code})`).join(', ');
      return refuse('funder-ambiguous', { field: 'funder', facts: { choices } });
    }
    const verdict = checkGrant(standing.phase, asked, isCollectivite(funder.kind));
    if (!verdict.ok) return verdict;

    const { funding, commitmentCeilingCents, paymentCeilingCents, startsOn, endsOn } = asked;
    const id = await insertEnvelope(tx, {
      ...{ startupId: standing.startupId, funderId: funder.id, funding, startsOn, endsOn },
      cents: commitmentCeilingCents,
      paymentCents: paymentCeilingCents,
      grantedById: ctx.actor.id,
      grantedAt: ctx.now,
      reviewId: null,
    });
    record({
      act: 'envelope.granted',
      subject: { kind: 'envelope', id },
      startupId: standing.startupId,
      after: {
        cents: commitmentCeilingCents,
        ...{ paymentCeilingCents, funding, startsOn, endsOn },
        funderId: funder.id,
      },
      reason: asked.reason,
    });
    return done(id);
  });
}
