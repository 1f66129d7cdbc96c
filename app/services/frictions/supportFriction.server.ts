import { lockFriction, nameOfOrganisation } from 'db/repositories/frictions';
import { replaceContact } from 'db/repositories/frictions-contacts';
import { findSupport, insertFollow, insertSupport } from 'db/repositories/frictions-supports';
import { mayRead, obstacleToSupport } from '~/domain/frictions/permissions';
import type { FrictionRefusal } from '~/domain/frictions/refusal';
import { BARE_TESTIMONY, type SupportRefusal, type Testimony } from '~/domain/frictions/supporting';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { supportMail } from '~/wording/frictions-mail';
import { readTestimony } from './readTestimony.server';

/** « Nous aussi » may be said in one sentence; the rest is there for who knows more. */
export type Supporting = { readonly id: number } & Pick<Testimony, 'evidence' | 'peoplePerYear'> &
  Partial<Testimony>;

type Refusal = FrictionRefusal | SupportRefusal | SharedRefusal;

/** « Nous aussi »: one support per organisation, with its own evidence, never by the proposer's (invariant 4). Whoever writes it follows the friction from then on. */
export async function supportFriction(
  ctx: Context,
  { id, ...said }: Supporting,
): Promise<Result<{ id: number }, Refusal>> {
  const testimony: Testimony = { ...BARE_TESTIMONY, ...said };
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
      const read = await readTestimony(tx, organisationId, testimony);
      if (!read.ok) return read;
      const accountId = actor.id;
      const supportId = await insertSupport(tx, {
        ...{ frictionId: id, organisationId, accountId, createdAt: ctx.now },
        ...read.value.columns,
      });
      await replaceContact(tx, supportId, testimony.contact);
      await insertFollow(tx, id, accountId, ctx.now);
      const subject = { kind: 'friction', id } as const;
      const after = { organisationId, ...read.value.facts };
      record({ act: 'friction.supported', subject, frictionId: id, after });
      if (testimony.pilot) {
        const volunteer = { organisationId };
        record({
          act: 'friction.pilot-volunteered',
          subject,
          frictionId: id,
          after: volunteer,
        });
      }
      const organisation = await nameOfOrganisation(tx, organisationId);
      const facts = { number: id, title: friction.title, organisation };
      notify({
        accountId: friction.authorId,
        ...supportMail(facts, `${ctx.publicUrl}/frictions/${id}`, testimony.pilot),
      });
      return done({ id });
    },
    {
      support_once_per_organisation: 'already-supported',
      "support may not come from the proposer's organisation": 'own-organisation',
    },
  );
}
