import { useOutletContext } from '@remix-run/react';
import { ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { DefinitionList } from '~/ui/base/definition-list';
import { Callout } from '~/ui/base/messages';
import { Section } from '~/ui/base/page-title';
import { Day, DueDay } from '~/ui/base/values';
import { FrictionStateBadge } from '~/ui/frictions/friction-state';
import { TwoColumns } from '~/ui/layout/page';
import { GateList } from '~/ui/startups/gate-list';
import { PhaseHistory } from '~/ui/startups/phase-history';
import { PHASE_LABELS, PHASE_MEANINGS } from '~/wording/startups';
import type { StartupOutlet } from './startups.$slug';

export const handle = { forVisitors: true };

export default function StartupOverview() {
  const { startup, today } = useOutletContext<StartupOutlet>();
  const { slug, may, waitingPhase, gates } = startup;
  return (
    <TwoColumns asideLabel="L’essentiel" aside={<Essentials />}>
      <p className="lede">{startup.pitch}</p>
      <p>{PHASE_MEANINGS[startup.phase]}</p>
      {waitingPhase === null ? null : (
        <Callout
          title={`Un comité a décidé l’entrée en ${PHASE_LABELS[waitingPhase].toLowerCase()}`}
        >
          <p>Elle s’ouvre dès que rien ne manque : voyez ci-dessous.</p>
        </Callout>
      )}
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
          detail: sponsors.map(({ name, organisationName, organisationSlug, signedOn }) => (
            <p key={name}>
              {name}, <a href={`/organisations/${organisationSlug}`}>{organisationName}</a>, engagé
              depuis le <Day day={signedOn} />
            </p>
          )),
        },
        { term: 'Prochaine décision', detail: <NextDecision {...nextDecision} today={today} /> },
        { term: 'Ouverte le', detail: <Day day={startup.openedOn} /> },
        {
          term: 'Incubateur',
          detail: <a href={`/organisations/${startup.incubatorSlug}`}>{startup.incubatorName}</a>,
        },
        ...(startup.serviceUrl === null
          ? []
          : [{ term: 'Service', detail: <a href={startup.serviceUrl}>{startup.serviceUrl}</a> }]),
      ]}
    />
  );
}

function NextDecision({
  plannedOn,
  dueOn,
  today,
}: StartupOutlet['startup']['nextDecision'] & Pick<StartupOutlet, 'today'>) {
  if (plannedOn !== null) return <DueDay day={plannedOn} today={today} />;
  if (dueOn === null) return <>aucun comité prévu</>;
  return (
    <>
      un comité est attendu avant le <DueDay day={dueOn} today={today} />
    </>
  );
}
