import { accountOf } from 'db/repositories/accounts';
import { lockFriction } from 'db/repositories/frictions';
import { insertOpinion, opinionAskedOf } from 'db/repositories/frictions-opinions';
import { nameFromEmail } from '~/domain/accounts/naming';
import { isOpen, mayBeAsked, type OpinionRefusal } from '~/domain/frictions/opinion';
import { mayRead, mayReadNotes } from '~/domain/frictions/permissions';
import type { Day } from '~/domain/shared/day';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { findOrCreateAccount } from '~/services/accounts/findOrCreateAccount.server';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { formatDay } from '~/wording/format';
import { opinionAskedMail } from '~/wording/frictions-conversation-mail';

export interface OpinionAsked {
  readonly id: number;
  /** In lower case; an address that nobody signs in by yet gets an account without organisation. */
  readonly email: string;
  readonly question: string;
  readonly dueOn: Day;
}

type Refusal = OpinionRefusal | SharedRefusal;

/** Asks an agent outside the incubator for their opinion by a day; they get a link by e-mail, and reminders. */
export async function askOpinion(
  ctx: Context,
  { id, email, question, dueOn }: OpinionAsked,
): Promise<Result<{ id: number }, Refusal>> {
  return act<{ id: number }, Refusal>(
    ctx,
    async (acting) => {
      const { tx, record, notify } = acting;
      const friction = await lockFriction(tx, id);
      if (friction === null || !mayRead(ctx.actor, friction)) return refuse('not-found');
      if (ctx.actor === null || !mayReadNotes(ctx.actor, friction)) return refuse('forbidden');
      const accountId = await findOrCreateAccount(ctx, acting, {
        email,
        name: nameFromEmail(email),
      });
      const asked = await accountOf(tx, accountId);
      if (asked === null) throw new Error('an account just found can be read');
      const allowed = mayBeAsked(asked, friction, dueOn, ctx.today);
      if (!allowed.ok) return allowed;
      const earlier = await opinionAskedOf(tx, id, accountId);
      if (earlier !== null && isOpen(earlier)) return refuse('asked-already', { field: 'email' });
      const askedById = ctx.actor.id;
      const opinionId = await insertOpinion(tx, {
        ...{ frictionId: id, accountId, askedById, question, dueOn },
        askedAt: ctx.now,
      });
      const facts = { number: id, title: friction.title, by: ctx.actor.name, words: question };
      notify({
        accountId,
        ...opinionAskedMail(
          { ...facts, due: formatDay(dueOn) },
          `${ctx.publicUrl}/frictions/${id}/avis`,
        ),
      });
      record({
        act: 'friction.opinion-asked',
        subject: { kind: 'opinion', id: opinionId },
        frictionId: id,
        after: { accountId, dueOn },
      });
      return done({ id });
    },
    { friction_opinion_asked_once: 'asked-already' },
  );
}
