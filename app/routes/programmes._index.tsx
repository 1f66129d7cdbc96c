import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { contextOf } from '~/http/context.server';
import { readProgrammes } from '~/services/programme/readProgrammes.server';
import { ButtonLink } from '~/ui/base/buttons';
import { CsvLink } from '~/ui/base/csv-link';
import { PageTitle } from '~/ui/base/page-title';
import { ProgrammeTable } from '~/ui/programme/programme-table';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [{ title: 'Programmes – Relais' }];

export async function loader({ context }: LoaderFunctionArgs) {
  return readProgrammes(contextOf(context));
}

/** Every programme: the current one, those before it, and their neighbours. */
export default function Programmes() {
  const { lines, mayKeep } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle
        title="Programmes"
        lede="Ce que l’État et les collectivités font ensemble, programme après programme. Un programme voisin est gouverné ailleurs&nbsp;: des passerelles y mènent."
        actions={
          mayKeep ? <ButtonLink href="/programmes/nouveau">Ouvrir un programme</ButtonLink> : null
        }
      />
      <ProgrammeTable lines={lines} />
      {lines.length === 0 ? null : <CsvLink href="/programmes.csv" />}
    </>
  );
}
