import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { contextOf } from '~/http/context.server';
import { readStatistics } from '~/services/open-data/readStatistics.server';
import { ButtonLink } from '~/ui/base/buttons';
import { CsvLink } from '~/ui/base/csv-link';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ShareBars } from '~/ui/charts/share-bars';
import { LivingFigures } from '~/ui/open-data/living-figures';
import { PhaseLengths } from '~/ui/startups/phase-lengths';
import { PHASE_LABELS } from '~/wording/startups';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [{ title: 'Statistiques – Relais' }];

export async function loader({ context }: LoaderFunctionArgs) {
  return readStatistics(contextOf(context));
}

export default function StatisticsPage() {
  const { figures, lengths } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle
        title="Statistiques"
        lede="Les chiffres de l’incubateur aujourd’hui, comptés sur ce que chacun peut lire ici."
        actions={<ButtonLink href="/startups/frise">Voir la frise des start-ups</ButtonLink>}
      />
      <LivingFigures figures={figures} />
      <Section title="Où en sont les start-ups">
        <ShareBars
          title="Start-ups par phase"
          items={figures.phases.map(({ phase, count }) => ({
            key: phase,
            label: PHASE_LABELS[phase],
            value: count,
            href: count === 0 ? undefined : `/startups?phase=${phase}`,
          }))}
        />
      </Section>
      <PhaseLengths {...lengths} />
      <CsvLink href="/statistiques.csv" />
    </>
  );
}
