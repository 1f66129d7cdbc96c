import {
  insertResource,
  resourceSlugsLike,
  saveContent,
  type ResourceRow,
} from 'db/repositories/resources';
import { slugOf } from '~/domain/organisations/page-address';
import {
  changedFields,
  CONTENT_FIELDS,
  journalledContent,
  type ResourceContent,
} from '~/domain/resources/content';
import { freeResourceSlug, type ResourceRefusal } from '~/domain/resources/resource';
import { done, refuse, type Result } from '~/domain/shared/result';
import type { Acting } from '../shared/act.server';
import type { Context } from '../shared/context.server';

export interface Put {
  readonly id: number;
  readonly slug: string;
}

/**
 * Puts what is said of a resource into the common base: a new one when there is no row, else other words for the one that
 * was locked. Part of the act that calls it; the journal holds what changed.
 */
export async function putContent(
  ctx: Context,
  { tx, record }: Acting,
  row: ResourceRow | null,
  content: ResourceContent,
): Promise<Result<Put, ResourceRefusal>> {
  if (row !== null) return changeContent(ctx, { tx, record }, row, content);
  const proposed = slugOf(content.name);
  if (proposed === '') return refuse('name-makes-no-address', { field: 'name' });
  const slug = freeResourceSlug(proposed, await resourceSlugsLike(tx, proposed));
  const id = await insertResource(tx, slug, content, ctx.now);
  record({
    act: 'resource.published',
    subject: { kind: 'resource', id },
    after: { slug, ...journalledContent(content, CONTENT_FIELDS) },
  });
  return done({ id, slug });
}

async function changeContent(
  ctx: Context,
  { tx, record }: Pick<Acting, 'tx' | 'record'>,
  row: ResourceRow,
  content: ResourceContent,
): Promise<Result<Put, ResourceRefusal>> {
  const { id, slug } = row;
  const fields = changedFields(row, content);
  if (fields.length === 0) return refuse('nothing-changed');
  await saveContent(tx, id, content, ctx.now);
  record({
    act: 'resource.edited',
    subject: { kind: 'resource', id },
    before: journalledContent(row, fields),
    after: { fields, ...journalledContent(content, fields) },
  });
  return done({ id, slug });
}
