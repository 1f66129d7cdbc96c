import { servicesAreClosed } from 'db/repositories/frictions';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import { refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

export interface Reopening {
  readonly id: number;
  readonly version: number;
  readonly words: string;
}

/** Reopens a declined or redirected friction, or a resolved one whose service is closed; it is in triage again, in the hands of whoever reopened it. */
export async function reopenFriction(
  ctx: Context,
  { id, version, words }: Reopening,
): Promise<Result<{ id: number }, FrictionRefusal | SharedRefusal>> {
  return act(ctx, async (acting) => {
    const opened = await openForDecision(ctx, acting, { id, version, act: 'reopen' });
    if (!opened.ok) return opened;
    if (opened.value.state === 'resolved' && !(await servicesAreClosed(acting.tx, id))) {
      return refuse('service-alive');
    }
    return moveFriction(ctx, acting, opened.value, {
      act: 'reopen',
      given: { words },
      changes: {
        handlerId: ctx.actor?.id ?? null,
        declineReason: null,
        publicAnswer: null,
        redirectedToStartupId: null,
        redirectedToResourceId: null,
        redirectedToUrl: null,
      },
    });
  });
}
