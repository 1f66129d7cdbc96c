import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idParam, notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readMinutes } from '~/services/frictions/readMinutes.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { SelectionMinutes } from '~/ui/frictions/selection-minutes';
import { selectionName } from '~/wording/frictions-selection';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `Procès-verbal${data === undefined ? '' : ` – ${selectionName(data.minutes.heldOn)}`} – Relais`,
  },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { minutes: (await readMinutes(contextOf(context), idParam(params['id']))) ?? notFound() };
}

export default function SelectionMinutesPage() {
  const { minutes } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Sélection', href: '/selections' }, { label: 'Procès-verbal' }]}
      />
      <PageTitle
        title="Procès-verbal"
        lede="Ce document s’imprime tel quel, ou s’enregistre en PDF, depuis votre navigateur."
      />
      <SelectionMinutes minutes={minutes} />
    </>
  );
}
