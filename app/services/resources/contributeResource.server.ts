import { staffIds } from 'db/repositories/accounts-list';
import { findResource } from 'db/repositories/resources';
import { insertContribution } from 'db/repositories/resources-contributions';
import { slugOf } from '~/domain/organisations/page-address';
import { changedFields, type TypedResource } from '~/domain/resources/content';
import type { ResourceRefusal } from '~/domain/resources/resource';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { contributedMail } from '~/wording/resources-mail';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { resolveContent } from './resolveContent.server';

export interface Contribution {
  /** The resource that it would change; null for a new one. */
  readonly slug: string | null;
  readonly typed: TypedResource;
  /** What staff should know to decide. */
  readonly note: string;
}

/** Anyone signed in proposes a resource, or other words for one that is there; staff are told, and answer. Answers its number. */
export async function contributeResource(
  ctx: Context,
  { slug, typed, note }: Contribution,
): Promise<Result<number, ResourceRefusal | SharedRefusal>> {
  return act<number, ResourceRefusal | SharedRefusal>(ctx, async ({ tx, record, notify }) => {
    const { actor, now } = ctx;
    if (actor === null) return refuse('forbidden');
    const row = slug === null ? null : await findResource(tx, slug);
    if (slug !== null && row === null) return refuse('not-found');
    const content = await resolveContent(tx, typed);
    if (!content.ok) return content;
    const { name } = content.value;
    if (slugOf(name) === '') return refuse('name-makes-no-address', { field: 'name' });
    if (row !== null && changedFields(row, content.value).length === 0)
      return refuse('nothing-changed');
    const resourceId = row?.id ?? null;
    const id = await insertContribution(tx, {
      resourceId,
      content: content.value,
      note,
      contributedById: actor.id,
      contributedAt: now,
    });
    record({
      act: 'resource.contributed',
      subject: { kind: 'resource_contribution', id },
      after: { resourceId },
    });
    const mail = contributedMail({
      name,
      isChange: row !== null,
      from: actor.name,
      link: `${ctx.publicUrl}/ressources/contributions/${id}`,
    });
    for (const accountId of await staffIds(tx)) notify({ accountId, ...mail });
    return done(id);
  });
}
