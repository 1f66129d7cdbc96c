import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readIndicators } from '~/services/milestones/readIndicators.server';
import { ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { CsvLink } from '~/ui/base/csv-link';
import { EmptyState } from '~/ui/base/messages';
import { Section } from '~/ui/base/page-title';
import { IndicatorCard } from '~/ui/milestones/indicator-card';
import { Weight } from '~/ui/milestones/weights';
import { startupPageTitle } from '~/ui/startups/page-title';

export const handle = { forVisitors: true };

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Indicateurs');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const read = await readIndicators(contextOf(context), slug);
  return read.ok ? { ...read.value, slug } : notFound();
}

export default function Indicators() {
  const { indicators, weights, may, slug } = useLoaderData<typeof loader>();
  const page = `/startups/${slug}/indicateurs`;
  const followed = indicators.filter(({ closedAt }) => closedAt === null);
  const closed = indicators.filter(({ closedAt }) => closedAt !== null);
  return (
    <>
      <Section title="Les indicateurs">
        {followed.length === 0 ? (
          <EmptyState title="Aucun indicateur n’est suivi">
            <p>
              Un indicateur est un nombre que l’on relève de temps en temps&nbsp;: combien de
              personnes s’en servent, combien de temps elles gagnent, ce qu’elles en pensent.
            </p>
          </EmptyState>
        ) : (
          followed.map((indicator) => (
            <IndicatorCard key={indicator.id} indicator={indicator} page={page} />
          ))
        )}
        {may.follow ? (
          <ButtonGroup>
            <ButtonLink href={`${page}/nouveau`} variant="primary">
              Suivre un indicateur
            </ButtonLink>
          </ButtonGroup>
        ) : null}
        {indicators.length === 0 ? null : <CsvLink href={`/startups/${slug}/indicateurs.csv`} />}
      </Section>
      {weights.length === 0 ? null : (
        <Section
          title="Le poids de la friction"
          id="friction"
          aside={
            may.measure ? <a href={`${page}/friction`}>Mesurer de nouveau la friction</a> : null
          }
        >
          {weights.map((weight) => (
            <Weight key={weight.frictionId} weight={weight} />
          ))}
        </Section>
      )}
      {closed.length === 0 ? null : (
        <Section title="Ce qui n’est plus suivi" id="clos">
          <ul>
            {closed.map(({ id, name }) => (
              <li key={id}>
                <a href={`${page}/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
