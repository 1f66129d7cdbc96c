import { organisationOf } from 'db/repositories/organisations';
import { serviceOffered } from 'db/repositories/resources-built-on';
import type { TypedResource } from '~/domain/resources/content';
import { mayPublish } from '~/domain/resources/permissions';
import type { Context } from '../shared/context.server';
import { readContribution } from './readContribution.server';

export interface ContributionStart {
  /** What the form begins with: one's own organisation, an earlier contribution that was not published, or a startup's service. */
  readonly written: Partial<TypedResource>;
  /** Whether it is published at once; else staff answer it. */
  readonly mayPublish: boolean;
}

/** What a contribution may begin from: an earlier one, or the service of a startup (its slug). */
export interface ContributionOrigin {
  readonly resumed: number | null;
  readonly startup: string | null;
}

/** How a new contribution begins: from scratch, from an earlier one that the person may read, or from what a startup's service offers. */
export async function readContributionStart(
  ctx: Context,
  { resumed, startup }: ContributionOrigin,
): Promise<ContributionStart> {
  const { db, actor } = ctx;
  const earlier = resumed === null ? null : await readContribution(ctx, resumed);
  if (earlier !== null) return { written: earlier.written, mayPublish: mayPublish(actor) };
  const service = startup === null ? null : await serviceOffered(db, startup);
  if (service !== null) {
    const { ownerSlug, serviceUrl, ...told } = service;
    const written = { ...told, producer: ownerSlug ?? '', landingUrl: serviceUrl };
    return { written, mayPublish: mayPublish(actor) };
  }
  const own = actor?.organisationId ?? null;
  const organisation = own === null ? null : await organisationOf(db, own);
  return { written: { producer: organisation?.name ?? '' }, mayPublish: mayPublish(actor) };
}
