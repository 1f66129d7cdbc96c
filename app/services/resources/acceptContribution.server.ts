import { lockResource } from 'db/repositories/resources';
import { aroundContribution, settleContribution } from 'db/repositories/resources-contributions';
import type { TypedResource } from '~/domain/resources/content';
import { mayModerate } from '~/domain/resources/permissions';
import type { ResourceRefusal } from '~/domain/resources/resource';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { acceptedMail } from '~/wording/resources-mail';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { openContribution, type Seen } from './openContribution.server';
import { putContent } from './putContent.server';
import { resolveContent } from './resolveContent.server';

export interface Acceptance extends Seen {
  /** The version of the resource that staff read beside it; null for a new one. */
  readonly resourceVersion: number | null;
  /** What is published: the contribution, with what staff put right in it. */
  readonly typed: TypedResource;
  /** What its author is told besides; may be empty. */
  readonly answer: string;
}

/** Staff publish what was contributed, put right where it needs it; its author is told. Answers the resource's address. */
export async function acceptContribution(
  ctx: Context,
  { typed, answer, resourceVersion, ...seen }: Acceptance,
): Promise<Result<string, ResourceRefusal | SharedRefusal>> {
  return act<string, ResourceRefusal | SharedRefusal>(
    ctx,
    async (acting) => {
      const { tx, record, notify } = acting;
      const { actor } = ctx;
      const opened = await openContribution(tx, seen, () => mayModerate(actor));
      if (!opened.ok) return opened;
      if (actor === null) return refuse('forbidden');
      const contribution = opened.value;
      const { changedSlug } = await aroundContribution(tx, contribution.id);
      const row = changedSlug === null ? null : await lockResource(tx, changedSlug);
      if ((row?.version ?? null) !== resourceVersion) return refuse('conflict');
      const content = await resolveContent(tx, typed);
      if (!content.ok) return content;
      const put = await putContent(ctx, acting, row, content.value);
      if (!put.ok) return put;
      const { id, slug } = put.value;
      await settleContribution(tx, contribution.id, {
        state: 'accepted',
        settledById: actor.id,
        settledAt: ctx.now,
        answer: answer === '' ? null : answer,
        acceptedAsId: id,
      });
      record({
        act: 'resource.contribution-accepted',
        subject: { kind: 'resource_contribution', id: contribution.id },
        after: { resourceId: id },
        ...(answer === '' ? {} : { reason: answer }),
      });
      const { name } = content.value;
      const link = `${ctx.publicUrl}/ressources/${slug}`;
      const mail = acceptedMail({ name, isChange: row !== null, answer, link });
      notify({ accountId: contribution.contributedById, ...mail });
      return done(slug);
    },
    { resource_slug_unique: 'conflict' },
  );
}
