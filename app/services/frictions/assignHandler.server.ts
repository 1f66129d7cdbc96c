import { updateFriction } from 'db/repositories/frictions';
import { staffMembers } from 'db/repositories/frictions-workbench';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import { mayTakeOver } from '~/domain/frictions/triage';
import type { WorkbenchRefusal } from '~/domain/frictions/workbench-refusal';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { assignedMail } from '~/wording/frictions-workbench-mail';
import { moveFriction } from './moveFriction.server';
import { openForDecision } from './openForDecision.server';

export interface Assignment {
  readonly id: number;
  readonly version: number;
  readonly handlerId: number;
}

type Refusal = FrictionRefusal | WorkbenchRefusal | SharedRefusal;

/** Gives a file to a staff member, oneself included: a submitted one enters triage; whoever gets it from another is told. */
export async function assignHandler(
  ctx: Context,
  { id, version, handlerId }: Assignment,
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(ctx, async (acting) => {
    const opened = await openForDecision(ctx, acting, { id, version, act: 'take' });
    if (!opened.ok) return opened;
    const friction = opened.value;
    const handler = (await staffMembers(acting.tx)).find((member) => member.id === handlerId);
    if (handler === undefined) return refuse('not-staff', { field: 'handlerId' });
    if (friction.handlerId === handlerId && friction.state !== 'submitted') {
      return refuse('already-in-charge', { field: 'handlerId', facts: { name: handler.name } });
    }
    if (friction.state === 'submitted') {
      const taken = await moveFriction(ctx, acting, friction, {
        act: 'take',
        given: {},
        changes: { handlerId },
        after: { handlerId },
        mail: { by: handler.name },
      });
      if (!taken.ok) return taken;
    } else {
      if (!mayTakeOver(friction, handlerId)) return refuse('impossible-move');
      await updateFriction(acting.tx, id, { handlerId });
    }
    if (handlerId === ctx.actor?.id && friction.state === 'submitted') return done({ id });
    acting.record({
      act: 'friction.assigned',
      subject: { kind: 'friction', id },
      frictionId: id,
      before: { handlerId: friction.handlerId },
      after: { handlerId },
    });
    if (handlerId !== ctx.actor?.id) {
      const facts = { by: ctx.actor?.name ?? '', number: id, title: friction.title };
      acting.notify({ accountId: handlerId, ...assignedMail(facts, `${ctx.publicUrl}/tri/${id}`) });
    }
    return done({ id });
  });
}
