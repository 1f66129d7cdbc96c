import { confirmedAgentsOf } from 'db/repositories/accounts-agents';
import { insertReuse, lockResourceReused, startupsOfMember } from 'db/repositories/resources-reuse';
import type { Actor } from '~/domain/accounts/account';
import { declareRefusal, type Reuser, type ReuseRefusal } from '~/domain/resources/reuse';
import { mayDeclareReuse } from '~/domain/resources/reuse-permissions';
import type { Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act, type Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { reuseDeclaredNotice } from '~/wording/resources-reuse-mail';

export interface ReuseForm {
  /** Slug of the resource. */
  readonly slug: string;
  /** Slug of the startup that reuses; empty for the person's own organisation. */
  readonly startup: string;
  readonly since: Day;
  readonly purpose: string;
  /** Null: nobody knows. */
  readonly savedCents: Cents | null;
}

/** A resource is reused by the person's organisation or by a startup of theirs; its producer is asked to confirm. */
export async function declareReuse(
  ctx: Context,
  form: ReuseForm,
): Promise<Result<number, SharedRefusal | ReuseRefusal>> {
  return act<number, SharedRefusal | ReuseRefusal>(
    ctx,
    async (acting) => {
      const { tx, record, notify } = acting;
      const { actor } = ctx;
      const resource = await lockResourceReused(tx, form.slug);
      if (resource === null) return refuse('not-found');
      if (actor === null) return refuse('forbidden');
      const reuser = await reuserOf(ctx, acting, actor, form.startup);
      if (reuser === null) return refuse('reuser-unknown', { field: 'startup' });
      const refused = declareRefusal(resource, reuser, form.since, ctx.today);
      if (refused) return refused;
      const organisationId = reuser.kind === 'organisation' ? reuser.organisationId : null;
      const startupId = reuser.kind === 'startup' ? reuser.startupId : null;
      const { since, purpose, savedCents } = form;
      const id = await insertReuse(tx, {
        ...{ resourceId: resource.id, organisationId, startupId },
        ...{ since, purpose, savedCents },
        declaredById: actor.id,
        declaredAt: ctx.now,
      });
      record({
        act: startupId === null ? 'reuse.declared' : 'startup.reuse-declared',
        subject: { kind: 'resource_reuse', id },
        ...(startupId === null ? {} : { startupId }),
        after: { resourceId: resource.id, organisationId, since, savedCents },
      });
      const { name, slug } = resource;
      for (const accountId of await confirmedAgentsOf(tx, [resource.producerId])) {
        if (accountId === actor.id) continue;
        notify({
          accountId,
          ...reuseDeclaredNotice({ name, slug, publicUrl: ctx.publicUrl, purpose, since }),
        });
      }
      return done(id);
    },
    {
      resource_reuse_once_organisation: 'reuse-already-declared',
      resource_reuse_once_startup: 'reuse-already-declared',
    },
  );
}

/** Who would reuse, if the person may say so. */
async function reuserOf(
  ctx: Context,
  { tx }: Acting,
  actor: Actor,
  startup: string,
): Promise<Reuser | null> {
  if (startup === '') {
    const { organisationId } = actor;
    return organisationId !== null && mayDeclareReuse(actor, { organisationId, teamIds: [] })
      ? { kind: 'organisation', organisationId }
      : null;
  }
  const mine = await startupsOfMember(tx, actor.id, ctx.today);
  const found = mine.find(({ slug }) => slug === startup);
  return found === undefined ? null : { kind: 'startup', startupId: found.id };
}
