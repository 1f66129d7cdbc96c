import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useOutletContext } from '@remix-run/react';
import { idParam, notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readMilestones } from '~/services/milestones/readMilestones.server';
import { ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { Section } from '~/ui/base/page-title';
import { MilestoneSheet } from '~/ui/milestones/milestone-sheet';
import { startupPageTitle } from '~/ui/startups/page-title';
import type { StartupOutlet } from './startups.$slug';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  startupPageTitle(matches, data?.milestone.title ?? 'Jalon');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const read = await readMilestones(contextOf(context), slug, idParam(params.number));
  const milestone = read.ok ? read.value.milestones[0] : undefined;
  if (!read.ok || milestone === undefined) return notFound();
  return { milestone, mayLog: read.value.mayLog, slug };
}

export default function Milestone() {
  const { milestone, mayLog, slug } = useLoaderData<typeof loader>();
  const { today } = useOutletContext<StartupOutlet>();
  const page = `/startups/${slug}/jalons/${milestone.id}`;
  return (
    <Section
      title={milestone.title}
      aside={<a href={`/startups/${slug}/jalons`}>Tous les jalons</a>}
    >
      <MilestoneSheet milestone={milestone} today={today} />
      {mayLog && milestone.state === 'planned' ? (
        <ButtonGroup>
          <ButtonLink href={`${page}/atteindre`} variant="primary">
            Atteint : apporter la preuve
          </ButtonLink>
          <ButtonLink href={`${page}/deplacer`}>Déplacer</ButtonLink>
          <ButtonLink href={`${page}/clore`}>Manqué ou annulé</ButtonLink>
        </ButtonGroup>
      ) : null}
    </Section>
  );
}
