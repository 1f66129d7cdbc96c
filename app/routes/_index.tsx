import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { contextOf } from '~/http/context.server';
import { readLatestPublicActs } from '~/services/audit/readLatestPublicActs.server';
import { readTasks } from '~/services/notifications/readTasks.server';
import { readPortfolio } from '~/services/startups/readPortfolio.server';
import { readFigures } from '~/services/open-data/readFigures.server';
import { ButtonLink } from '~/ui/base/buttons';
import { ActionList, Feed } from '~/ui/base/lists';
import { EmptyState } from '~/ui/base/messages';
import { PageTitle, Section } from '~/ui/base/page-title';
import { Since } from '~/ui/base/values';
import { ActSentence } from '~/ui/audit/act-sentence';
import { PhaseBars } from '~/ui/startups/phase-bars';
import { LivingFigures } from '~/ui/open-data/living-figures';
import { TwoColumns } from '~/ui/layout/page';
import { TASKS } from '~/wording/notifications';
import { say } from '~/wording/shared';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [
  { title: 'Relais – L’incubateur de start-ups d’État et de territoire' },
  {
    name: 'description',
    content:
      'Chaque friction entre une administration et ses usagers, de sa proposition au service repris\u00a0: qui a décidé quoi, pourquoi, et à quel prix.',
  },
];

const LATEST_ACTS = 12;

export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const [figures, acts, tasks, portfolio] = await Promise.all([
    readFigures(ctx),
    readLatestPublicActs(ctx, LATEST_ACTS),
    readTasks(ctx),
    readPortfolio(ctx),
  ]);
  return { figures, acts, tasks, portfolio, today: ctx.today, signedIn: context.actor !== null };
}

export default function Home() {
  const { figures, acts, tasks, portfolio, today, signedIn } = useLoaderData<typeof loader>();
  return (
    <>
      {signedIn ? <Waiting tasks={tasks} today={today} /> : <Welcome />}
      <LivingFigures figures={figures} />
      <TwoColumns
        asideLabel="Start-ups par phase"
        aside={<PhaseBars portfolio={portfolio} phases={figures.phases} />}
      >
        <Section title="Derniers actes">
          {acts.length === 0 ? (
            <EmptyState
              title="Rien ne s’est encore passé"
              action={{ href: '/frictions/nouvelle', label: 'Proposer la première friction' }}
            >
              Chaque acte public se lira ici&nbsp;: une friction déposée, une décision, un jalon
              atteint.
            </EmptyState>
          ) : (
            <Feed
              items={acts.map((act) => ({
                id: String(act.number),
                on: act.day,
                sentence: <ActSentence act={act} />,
              }))}
            />
          )}
        </Section>
      </TwoColumns>
    </>
  );
}

/** What a visitor reads first: what this place is. */
function Welcome() {
  return (
    <PageTitle
      title="Une friction, une petite équipe, un service que l’administration reprend"
      lede="Une administration ou une collectivité propose une friction. Une équipe de deux à quatre personnes construit un service en moins de six mois. Un comité décide, puis l’administration fait vivre le service. Tout se lit ici&nbsp;: qui a décidé quoi, pourquoi, et à quel prix."
      actions={<Ways propose="/connexion?retour=/frictions/nouvelle" />}
    />
  );
}

/** What somebody signed in reads first: what waits for them. */
function Waiting({
  tasks,
  today,
}: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'tasks' | 'today'>) {
  return (
    <>
      <PageTitle title="Ce qui vous attend" actions={<Ways propose="/frictions/nouvelle" />} />
      {tasks.length === 0 ? (
        <EmptyState title="Rien ne vous attend">
          Vous verrez ici ce que vous avez à faire, et pour quand.
        </EmptyState>
      ) : (
        <ActionList
          today={today}
          items={tasks.map((task) => ({
            id: `${task.kind} ${task.href} ${task.about}`,
            href: task.href,
            label: say(TASKS[task.kind], { about: task.about }),
            due: task.dueOn ?? undefined,
            note:
              task.waitingSince === null ? undefined : (
                <Since day={task.waitingSince} today={today} />
              ),
          }))}
        />
      )}
    </>
  );
}

function Ways({ propose }: { readonly propose: string }) {
  return (
    <>
      <ButtonLink href={propose} variant="primary">
        Proposer une friction
      </ButtonLink>
      <ButtonLink href="/frictions">Voir les frictions</ButtonLink>
    </>
  );
}
