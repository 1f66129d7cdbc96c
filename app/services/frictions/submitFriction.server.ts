import { nameOfOrganisation, staffIds } from 'db/repositories/frictions';
import { actsFor } from '~/domain/accounts/account';
import { answerDueOn } from '~/domain/frictions/answer-time';
import { FIELD_OF_PART, missingToSubmit } from '~/domain/frictions/completeness';
import { isProposer } from '~/domain/frictions/permissions';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import { refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { formatDay } from '~/wording/format';
import { MISSING_SENTENCES } from '~/wording/frictions';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

/** Deposits a complete draft in the name of the organisation that the person is confirmed in; the proposer and staff are told when an answer is due. */
export async function submitFriction(
  ctx: Context,
  { id, version }: { readonly id: number; readonly version: number },
): Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>> {
  return act<{ id: number }, FrictionRefusal | SharedRefusal>(ctx, async (acting) => {
    const opened = await openForDecision(ctx, acting, { id, version, act: 'submit' });
    if (!opened.ok) return opened;
    const friction = opened.value;
    if (!isProposer(ctx.actor, friction)) return refuse('forbidden');
    const organisationId = friction.organisationId ?? ctx.actor?.organisationId ?? null;
    if (organisationId === null || !actsFor(ctx.actor, organisationId))
      return refuse('unconfirmed');
    const [missing] = missingToSubmit(friction);
    if (missing !== undefined) {
      const facts = { missing: MISSING_SENTENCES[missing] };
      return refuse('incomplete', { facts, field: FIELD_OF_PART[missing] });
    }
    return moveFriction(ctx, acting, friction, {
      act: 'submit',
      given: {},
      changes: { submittedAt: ctx.now, organisationId },
      after: { organisationId },
      mail: {
        organisation: await nameOfOrganisation(acting.tx, organisationId),
        due: formatDay(answerDueOn(ctx.now)),
      },
      staffIds: await staffIds(acting.tx),
    });
  });
}
