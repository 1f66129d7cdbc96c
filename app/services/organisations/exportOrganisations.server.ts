import type { FoundOrganisation } from 'db/repositories/organisations-search';
import type { OrganisationKind } from '~/domain/organisations/organisation';
import type { Cursor } from '~/domain/shared/cursor';
import type { Context } from '../shared/context.server';
import { searchOrganisations, type OrganisationSearchView } from './searchOrganisations.server';

/** The register holds some 36 000 and does not change while it is read: its pages follow each other. */
const PIECE = 10_000;

/** All organisations that the list's search finds, for a spreadsheet. */
export async function* exportOrganisations(
  ctx: Context,
  wanted: { readonly q: string; readonly kind: OrganisationKind | null },
): AsyncGenerator<readonly FoundOrganisation[], void> {
  let cursor: Cursor | null = null;
  do {
    const page: OrganisationSearchView = await searchOrganisations(ctx, {
      ...wanted,
      cursor,
      pageSize: PIECE,
    });
    yield page.rows;
    cursor = page.after;
  } while (cursor !== null);
}
