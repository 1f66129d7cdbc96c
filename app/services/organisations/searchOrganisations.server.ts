import { organisationOf } from 'db/repositories/organisations';
import {
  organisationsContaining,
  organisationsResembling,
  type FoundOrganisation,
} from 'db/repositories/organisations-search';
import type { OrganisationKind } from '~/domain/organisations/organisation';
import { searchNameOf } from '~/domain/organisations/search-name';
import { pageAround, type Cursor, type PageAround } from '~/domain/shared/cursor';
import type { Context } from '../shared/context.server';

const ORGANISATIONS_PER_PAGE = 25;
/** Longer than any official name: the rest could find nothing more. */
const LONGEST_SEARCH = 160;

export interface OrganisationSearchView extends PageAround<FoundOrganisation> {
  readonly total: number;
  /** Nothing contains what was typed: these only resemble it. */
  readonly resembling: boolean;
}

/** Organisations by name, accents and signs aside, or by official code; when none matches, those that resemble it. */
export async function searchOrganisations(
  ctx: Context,
  wanted: {
    readonly q: string;
    readonly kind: OrganisationKind | null;
    readonly cursor?: Cursor | null;
    /** Counted from 1 where there is no cursor: what older addresses ask for. */
    readonly page?: number;
    readonly pageSize?: number;
  },
): Promise<OrganisationSearchView> {
  const { kind, pageSize = ORGANISATIONS_PER_PAGE } = wanted;
  const words = searchNameOf(wanted.q).slice(0, LONGEST_SEARCH).trim();
  const cursor = await placeOf(ctx, wanted.cursor ?? null);
  const offset = cursor === null ? ((wanted.page ?? 1) - 1) * pageSize : 0;
  const search = { words, kind, cursor, limit: pageSize + 1, offset };
  const exact = await organisationsContaining(ctx.db, search);
  const resembles = exact.total === 0;
  const found = resembles ? await organisationsResembling(ctx.db, search) : exact;
  return {
    ...pageAround(found.rows, pageSize, cursor, offset > 0),
    total: found.total,
    resembling: resembles && found.total > 0,
  };
}

/** A record that is not there is no place in the list, and asks for its head. */
async function placeOf({ db }: Context, cursor: Cursor | null): Promise<Cursor | null> {
  return cursor !== null && (await organisationOf(db, cursor.id)) !== null ? cursor : null;
}
