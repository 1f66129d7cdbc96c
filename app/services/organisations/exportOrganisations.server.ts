import type { FoundOrganisation } from 'db/repositories/organisations-search';
import type { OrganisationKind } from '~/domain/organisations/organisation';
import type { Context } from '../shared/context.server';
import { searchOrganisations } from './searchOrganisations.server';

/** The register holds some 36 000 and does not change while it is read: its pages follow each other. */
const PIECE = 10_000;

/** All organisations that the list's search finds, for a spreadsheet. */
export async function* exportOrganisations(
  ctx: Context,
  wanted: { readonly q: string; readonly kind: OrganisationKind | null },
): AsyncGenerator<readonly FoundOrganisation[], void> {
  for (let page = 1, left = true; left; page += 1) {
    const { rows, total } = await searchOrganisations(ctx, { ...wanted, page, pageSize: PIECE });
    left = page * PIECE < total;
    yield rows;
  }
}
