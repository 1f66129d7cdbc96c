import {
  aroundContribution,
  contributionOf,
  type ContributionRow,
} from 'db/repositories/resources-contributions';
import { findResource } from 'db/repositories/resources';
import type { TypedResource } from '~/domain/resources/content';
import {
  mayModerate,
  mayProposeAgain,
  mayReadContribution,
  mayTakeBack,
} from '~/domain/resources/permissions';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '../shared/context.server';
import { nameContent } from './nameContent.server';

type NamedContent = TypedResource & { readonly producerName: string };

/** A contribution's page. */
export interface ContributionView {
  readonly contribution: Pick<ContributionRow, 'id' | 'note' | 'state' | 'answer' | 'version'>;
  readonly contributorName: string | null;
  readonly contributorOrganisation: string | null;
  readonly contributedOn: Day;
  readonly settledOn: Day | null;
  readonly written: NamedContent;
  /** The resource that it would change as it stands now; null for a new one. */
  readonly recorded: {
    readonly slug: string;
    readonly version: number;
    readonly content: NamedContent;
  } | null;
  readonly acceptedSlug: string | null;
  readonly may: {
    readonly moderate: boolean;
    readonly takeBack: boolean;
    readonly proposeAgain: boolean;
  };
}

/** A contribution, beside what stands there now, for its author and staff; null for anybody else. */
export async function readContribution(ctx: Context, id: number): Promise<ContributionView | null> {
  const { db, actor } = ctx;
  const contribution = await contributionOf(db, id, false);
  if (contribution === null || !mayReadContribution(actor, contribution)) return null;
  const { changedSlug, ...around } = await aroundContribution(db, id);
  const row = changedSlug === null ? null : await findResource(db, changedSlug);
  const [written, recorded] = await nameContent(db, [
    contribution.content,
    ...(row === null ? [] : [row]),
  ]);
  if (written === undefined) throw new Error(`contribution ${id} says nothing`);
  const isWaiting = contribution.state === 'waiting';
  return {
    ...around,
    contribution,
    contributedOn: dayInParis(contribution.contributedAt),
    settledOn: contribution.settledAt === null ? null : dayInParis(contribution.settledAt),
    written,
    recorded:
      row === null || recorded === undefined
        ? null
        : { slug: row.slug, version: row.version, content: recorded },
    may: {
      moderate: isWaiting && mayModerate(actor),
      takeBack: mayTakeBack(actor, contribution),
      proposeAgain: mayProposeAgain(actor, contribution),
    },
  };
}
