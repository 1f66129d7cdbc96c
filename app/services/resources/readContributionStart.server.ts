import { organisationOf } from 'db/repositories/organisations';
import type { TypedResource } from '~/domain/resources/content';
import { mayPublish } from '~/domain/resources/permissions';
import type { Context } from '../shared/context.server';
import { readContribution } from './readContribution.server';

export interface ContributionStart {
  /** What the form begins with: one's own organisation, or an earlier contribution that was not published. */
  readonly written: Partial<TypedResource>;
  /** Whether it is published at once; else staff answer it. */
  readonly mayPublish: boolean;
}

/** How a new contribution begins, from scratch or from an earlier one that the person may read. */
export async function readContributionStart(
  ctx: Context,
  resumed: number | null,
): Promise<ContributionStart> {
  const { db, actor } = ctx;
  const earlier = resumed === null ? null : await readContribution(ctx, resumed);
  if (earlier !== null) return { written: earlier.written, mayPublish: mayPublish(actor) };
  const own = actor?.organisationId ?? null;
  const organisation = own === null ? null : await organisationOf(db, own);
  return { written: { producer: organisation?.name ?? '' }, mayPublish: mayPublish(actor) };
}
