import type { LoaderFunctionArgs } from '@remix-run/node';
import { readOrganisationFilters } from '~/domain/organisations/filters';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { exportOrganisations } from '~/services/organisations/exportOrganisations.server';
import { organisationColumns } from '~/ui/organisations/organisation-sheet';

/** The list of organisations for the same query, whole. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const filters = readOrganisationFilters(new URL(request.url).searchParams);
  const about = { name: 'organisations', day: ctx.today };
  return csvAnswer(about, organisationColumns(ctx.publicUrl), exportOrganisations(ctx, filters));
}
