import { lockFriction, nameOfOrganisation } from 'db/repositories/frictions';
import { findSupport, insertFollow, insertSupport } from 'db/repositories/frictions-supports';
import { mayRead, obstacleToSupport } from '~/domain/frictions/permissions';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { supportMail } from '~/wording/frictions-mail';

export interface Supporting {
  readonly id: number;
  readonly evidence: string;
  readonly peoplePerYear: number | null;
}

type Refusal = FrictionRefusal | SharedRefusal;

/** « Nous aussi »: one support per organisation, with its own evidence, never by the proposer's (invariant 4). Whoever writes it follows the friction from then on. */
export async function supportFriction(
  ctx: Context,
  { id, evidence, peoplePerYear }: Supporting,
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(
    ctx,
    async (acting) => {
      const { tx, record, notify } = acting;
      const { actor } = ctx;
      const friction = await lockFriction(tx, id);
      if (friction === null || !mayRead(actor, friction)) return refuse('not-found');
      if (actor === null) return refuse('forbidden');
      const obstacle = obstacleToSupport(actor, friction);
      if (obstacle !== null) return refuse(obstacle);
      const { organisationId } = actor;
      if (organisationId === null) return refuse('unconfirmed');
      if (await findSupport(tx, id, organisationId)) return refuse('already-supported');
      const createdAt = ctx.now;
      const accountId = actor.id;
      await insertSupport(tx, {
        frictionId: id,
        organisationId,
        accountId,
        evidence,
        peoplePerYear,
        createdAt,
      });
      await insertFollow(tx, id, accountId, ctx.now);
      record({
        act: 'friction.supported',
        subject: { kind: 'friction', id },
        frictionId: id,
        after: { organisationId, peoplePerYear },
      });
      const organisation = await nameOfOrganisation(tx, organisationId);
      const facts = { number: id, title: friction.title, organisation };
      notify({
        accountId: friction.authorId,
        ...supportMail(facts, `${ctx.publicUrl}/frictions/${id}`),
      });
      return done({ id });
    },
    {
      support_once_per_organisation: 'already-supported',
      "support may not come from the proposer's organisation": 'own-organisation',
    },
  );
}
