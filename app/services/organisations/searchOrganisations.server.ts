import {
  organisationsContaining,
  organisationsResembling,
  type FoundOrganisation,
} from 'db/repositories/organisations-search';
import type { OrganisationKind } from '~/domain/organisations/organisation';
import { searchNameOf } from '~/domain/organisations/search-name';
import type { Context } from '../shared/context.server';

const ORGANISATIONS_PER_PAGE = 25;
/** Longer than any official name: the rest could find nothing more. */
const LONGEST_SEARCH = 160;

export interface OrganisationSearchView {
  readonly rows: readonly FoundOrganisation[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  /** Nothing contains what was typed: these only resemble it. */
  readonly resembling: boolean;
}

/** Organisations by name, accents and signs aside, or by official code; when none matches, those that resemble it. */
export async function searchOrganisations(
  ctx: Context,
  wanted: {
    readonly q: string;
    readonly kind: OrganisationKind | null;
    readonly page: number;
    readonly pageSize?: number;
  },
): Promise<OrganisationSearchView> {
  const { page, kind, pageSize = ORGANISATIONS_PER_PAGE } = wanted;
  const words = searchNameOf(wanted.q).slice(0, LONGEST_SEARCH).trim();
  const search = { words, kind, limit: pageSize, offset: (page - 1) * pageSize };
  const exact = await organisationsContaining(ctx.db, search);
  // A later page of an exact search may be empty too: only the first one says that nothing matches.
  if (exact.total === 0 && (page === 1 || !(await containsAny(ctx, search)))) {
    const near = await organisationsResembling(ctx.db, search);
    return { ...near, page, pageSize, resembling: near.total > 0 };
  }
  return { ...exact, page, pageSize, resembling: false };
}

async function containsAny(
  ctx: Context,
  search: Parameters<typeof organisationsContaining>[1],
): Promise<boolean> {
  const first = await organisationsContaining(ctx.db, { ...search, offset: 0, limit: 1 });
  return first.total > 0;
}
