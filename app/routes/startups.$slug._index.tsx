import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useOutletContext } from '@remix-run/react';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readBuiltOn } from '~/services/startups/readBuiltOn.server';
import { readLife } from '~/services/milestones/readLife.server';
import { readActionsOf } from '~/services/programme/readActionsOf.server';
import { ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { DefinitionList } from '~/ui/base/definition-list';
import { Callout } from '~/ui/base/messages';
import { Section } from '~/ui/base/page-title';
import { Day } from '~/ui/base/values';
import { FrictionStateBadge } from '~/ui/frictions/friction-state';
import { TwoColumns } from '~/ui/layout/page';
import { ActionsBelongedTo } from '~/ui/programme/actions-belonged-to';
import { StartupLife } from '~/ui/milestones/startup-life';
import { BuiltOn } from '~/ui/resources/built-on';
import { Aftermath } from '~/ui/startups/aftermath';
import { GateList } from '~/ui/startups/gate-list';
import { NextDecision } from '~/ui/startups/next-decision';
import { PhaseHistory } from '~/ui/startups/phase-history';
import { IncubatorNames } from '~/ui/startups/incubator-names';
import { EditLinks } from '~/ui/startups/edit-links';
import { SponsorLines } from '~/ui/startups/sponsor-lines';
import { TeamOutlook } from '~/ui/startups/team-outlook';
import { PHASE_LABELS, PHASE_MEANINGS } from '~/wording/startups';
import type { StartupOutlet } from './startups.$slug';

export const handle = { forVisitors: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const life = await readLife(ctx, slug);
  if (!life.ok) return notFound();
  const [builtOn, actions] = await Promise.all([
    readBuiltOn(ctx, slug),
    readActionsOf(ctx, { startup: slug }),
  ]);
  return { life: life.value, builtOn, actions };
}

export default function StartupOverview() {
  const { life, builtOn, actions } = useLoaderData<typeof loader>();
  const { startup, today } = useOutletContext<StartupOutlet>();
  const { slug, may, waitingPhase, gates } = startup;
  return (
    <TwoColumns
      asideLabel="L’essentiel"
      aside={
        <>
          <Essentials />
          <ActionsBelongedTo actions={actions} />
        </>
      }
    >
      <p className="lede">{startup.pitch}</p>
      <p>{PHASE_MEANINGS[startup.phase]}</p>
      <Aftermath startup={startup} />
      {waitingPhase === null ? null : (
        <Callout
          title={`Un comité a décidé l’entrée en ${PHASE_LABELS[waitingPhase].toLowerCase()}`}
        >
          <p>Elle s’ouvre dès que rien ne manque : voyez ci-dessous.</p>
        </Callout>
      )}
      <TeamOutlook outlook={startup.outlook} today={today} href={`/startups/${slug}/equipe`} />
      <StartupLife slug={slug} {...life} />
      <BuiltOn {...builtOn} mayDeclare={may.edit} />
      <Section title="Les phases" id="phases">
        <PhaseHistory
          slug={startup.slug}
          phases={startup.phases}
          today={today}
          imported={startup.imported}
        />
      </Section>
      {startup.isLive ? (
        <Section title="Ce qui peut suivre" id="suite">
          <GateList gates={gates.filter(({ move }) => move === 'next')} />
        </Section>
      ) : null}
      {may.changePhase && gates.length > 0 ? (
        <ButtonGroup>
          <ButtonLink href={`/startups/${slug}/phase`} variant="primary">
            Changer de phase
          </ButtonLink>
          {may.nameOwner ? (
            <ButtonLink href={`/startups/${slug}/porteur`}>Désigner le porteur</ButtonLink>
          ) : null}
        </ButtonGroup>
      ) : null}
      <EditLinks slug={slug} may={may} />
    </TwoColumns>
  );
}

/** The friction, the owner, the sponsors and the next decision, in a column. */
function Essentials() {
  const { startup, today } = useOutletContext<StartupOutlet>();
  const { frictions, sponsors, nextDecision, ownerName, ownerSlug } = startup;
  return (
    <DefinitionList
      items={[
        {
          term: frictions.length > 1 ? 'Frictions' : 'Friction',
          detail: frictions.map((friction) => (
            <p key={friction.id}>
              <a href={`/frictions/${friction.id}`}>{friction.title}</a>{' '}
              <FrictionStateBadge state={friction.state} />
            </p>
          )),
        },
        {
          term: 'Porteur',
          detail:
            ownerSlug === null ? (
              `à trouver – ${startup.ownerMissingReason ?? ''}`
            ) : (
              <a href={`/organisations/${ownerSlug}`}>{ownerName}</a>
            ),
        },
        {
          term: 'Sponsors',
          detail: <SponsorLines sponsors={sponsors} slug={startup.slug} />,
        },
        { term: 'Prochaine décision', detail: <NextDecision {...nextDecision} today={today} /> },
        { term: 'Ouverte le', detail: <Day day={startup.openedOn} /> },
        {
          term: startup.coIncubators.length === 0 ? 'Incubateur' : 'Incubateurs',
          detail: <IncubatorNames startup={startup} />,
        },
        ...(startup.serviceUrl === null
          ? []
          : [{ term: 'Service', detail: <a href={startup.serviceUrl}>{startup.serviceUrl}</a> }]),
      ]}
    />
  );
}
