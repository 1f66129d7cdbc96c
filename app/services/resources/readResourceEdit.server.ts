import { findResource } from 'db/repositories/resources';
import type { TypedResource } from '~/domain/resources/content';
import { mayContribute, mayEditResource } from '~/domain/resources/permissions';
import type { Context } from '../shared/context.server';
import { nameContent } from './nameContent.server';
import { readContribution } from './readContribution.server';

/** What a form that changes a resource is filled with. */
export interface ResourceEditView {
  readonly slug: string;
  readonly name: string;
  readonly version: number;
  readonly isWithdrawn: boolean;
  readonly written: TypedResource;
  /** Whether the change is published at once; else staff answer it. */
  readonly mayEdit: boolean;
}

/**
 * A resource as a form to change it begins, for anyone signed in: as it stands, or as an earlier contribution of theirs
 * would have it. Null when there is none, or for a visitor.
 */
export async function readResourceEdit(
  ctx: Context,
  slug: string,
  resumed: number | null = null,
): Promise<ResourceEditView | null> {
  const { db, actor } = ctx;
  const row = await findResource(db, slug);
  if (row === null || !mayContribute(actor)) return null;
  const [written] = await nameContent(db, [row]);
  if (written === undefined) throw new Error(`resource ${slug} says nothing`);
  const earlier = resumed === null ? null : await readContribution(ctx, resumed);
  const { name, version, withdrawnOn } = row;
  return {
    ...{ slug, name, version },
    isWithdrawn: withdrawnOn !== null,
    written: earlier?.recorded?.slug === slug ? earlier.written : written,
    mayEdit: mayEditResource(actor, row),
  };
}
