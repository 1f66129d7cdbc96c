import {
  listContributions,
  type ListedContribution,
} from 'db/repositories/resources-contributions';
import { mayModerate } from '~/domain/resources/permissions';
import type { Context } from '../shared/context.server';

const PER_PAGE = 25;

export interface ContributionsView {
  readonly contributions: readonly ListedContribution[];
  readonly total: number;
  readonly pageCount: number;
  /** Whether everybody's are listed: staff answer them. */
  readonly everybodys: boolean;
}

/** The person's own contributions with their answers; everybody's for staff. Null for a visitor. */
export async function readContributions(
  { db, actor }: Context,
  page: number,
): Promise<ContributionsView | null> {
  if (actor === null) return null;
  const everybodys = mayModerate(actor);
  const { rows, total } = await listContributions(db, {
    contributedById: everybodys ? null : actor.id,
    size: PER_PAGE,
    offset: (page - 1) * PER_PAGE,
  });
  return { contributions: rows, total, pageCount: Math.ceil(total / PER_PAGE), everybodys };
}
