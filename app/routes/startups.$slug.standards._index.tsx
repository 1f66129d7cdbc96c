import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readStandards } from '~/services/milestones/readStandards.server';
import { CsvLink } from '~/ui/base/csv-link';
import { Figure, FigureRow } from '~/ui/base/figures';
import { Section } from '~/ui/base/page-title';
import { Day, Percent } from '~/ui/base/values';
import { StandardsTable } from '~/ui/milestones/standards-table';
import { startupPageTitle } from '~/ui/startups/page-title';

export const handle = { forVisitors: true };

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Standards');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const read = await readStandards(contextOf(context), slug);
  return read.ok ? { ...read.value, slug } : notFound();
}

export default function Standards() {
  const { standards, score, shareMet, version, lastReviewOn, mayAnswer, slug } =
    useLoaderData<typeof loader>();
  return (
    <Section title="Les standards de qualité">
      <p>
        {mayAnswer
          ? 'Ouvrez un standard pour y répondre, et revoyez vos réponses avant chaque comité.'
          : 'Ce que l’équipe répond de la qualité du service, critère par critère, avec ce qui le prouve.'}{' '}
        Liste {version}.
        {lastReviewOn === null ? null : (
          <>
            {' '}
            Ce qui a été répondu avant le dernier comité, le <Day day={lastReviewOn} />, est à
            revoir.
          </>
        )}
      </p>
      <FigureRow>
        <Figure
          value={shareMet === null ? '–' : <Percent ratio={shareMet} />}
          label="Critères remplis"
          note={`${score.met} sur ${score.counted}`}
        />
        <Figure value={score.unanswered} label="Sans réponse" />
        <Figure value={score.stale} label="À revoir" />
      </FigureRow>
      <StandardsTable standards={standards} slug={slug} />
      <CsvLink href={`/startups/${slug}/standards.csv`} />
    </Section>
  );
}
