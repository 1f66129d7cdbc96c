import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readEdition } from '~/services/budget/readEdition.server';
import { CsvLink } from '~/ui/base/csv-link';
import { Section } from '~/ui/base/page-title';
import { BalanceBar } from '~/ui/budget/balance-bar';
import { EditionLinks } from '~/ui/budget/edition-links';
import { StepsTable } from '~/ui/budget/steps-table';
import { MonthBars } from '~/ui/charts/month-bars';
import { editionLabel, editionPeriod, editionSentence } from '~/wording/budget-editions';
import { de } from '~/wording/elision';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `Budget ${de(data.startupName)}, ${editionLabel(data.edition.name).toLowerCase()} – Relais`
      : 'Budget – Relais',
  },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const view = await readEdition(contextOf(context), slug, params.edition ?? '');
  return { ...(view ?? notFound()), slug };
}

/** The public budget of a startup for a half-year: drawn, and as tables. */
export default function BudgetEdition() {
  const { slug, edition, isRunning, balance, steps, months, activities, resources, others } =
    useLoaderData<typeof loader>();
  return (
    <>
      <Section title={`Budget public, édition ${de(editionLabel(edition.name).toLowerCase())}`}>
        <p className="lede">
          Elle dit ce qui s’est passé {editionPeriod(edition)}
          {isRunning ? '\u00a0; ce semestre court encore, et ses chiffres avancent.' : '.'}
        </p>
        {months.some((month) => month.steps.ordered !== 0 || month.steps.paid !== 0) ? (
          <MonthBars
            title={editionSentence(steps)}
            months={months.map(({ startsOn, steps: own }) => ({
              startsOn,
              orderedCents: own.ordered,
              paidCents: own.paid,
            }))}
          />
        ) : (
          <p>{editionSentence(steps)}</p>
        )}
      </Section>
      <Section title="Par activité">
        <StepsTable caption="Par activité" header="Activité" rows={activities} total={steps} />
      </Section>
      <Section title="Par ressource">
        <StepsTable caption="Par ressource" header="Ressource" rows={resources} total={steps} />
        <CsvLink href={`/startups/${slug}/budget/${edition.name}/tableau.csv`} />
      </Section>
      <Section
        title={isRunning ? 'Où en est l’argent' : 'Où en était l’argent à la fin du semestre'}
      >
        <BalanceBar balance={balance} />
      </Section>
      <EditionLinks slug={slug} editions={others} />
    </>
  );
}
