import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { filledIn } from '~/http/template-param.server';
import { findSimilar } from '~/services/frictions/findSimilar.server';
import { readFriction } from '~/services/frictions/readFriction.server';
import { readTriageDesk } from '~/services/frictions/readTriageDesk.server';
import { Button, ButtonLink } from '~/ui/base/buttons';
import { Callout } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { Hidden, PostForm } from '~/ui/base/post-form';
import { DecisionForms } from '~/ui/frictions/decision-forms';
import { FrictionAnswer } from '~/ui/frictions/friction-answer';
import { FrictionMeta } from '~/ui/frictions/friction-meta';
import { Commitments, FrictionText } from '~/ui/frictions/friction-text';
import { FrictionThread } from '~/ui/frictions/friction-thread';
import { SimilarList } from '~/ui/frictions/similar-list';
import { TriageDesk } from '~/ui/frictions/triage-desk';
import { Voices } from '~/ui/frictions/voices';
import { WaitingBar } from '~/ui/frictions/waiting-bar';
import { Weight } from '~/ui/frictions/weight';
import { TwoColumns } from '~/ui/layout/page';
import { decide } from './decide.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Dossier nº ${data?.view.friction.id ?? ''} – Tri – Relais` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ctx = contextOf(context);
  const view = (await readFriction(ctx, idParam(params['id']))) ?? notFound();
  if (!view.rights.triage) return notFound();
  const { title, sufferers, situation, id } = view.friction;
  const similar = await findSimilar(ctx, `${title} ${sufferers} ${situation}`, id);
  const desk = (await readTriageDesk(ctx, id)) ?? notFound();
  const filled = await filledIn(ctx, request, id);
  return { view, similar, desk, filled, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  return decide(request, context, idParam(params['id']));
}

export default function TriageFile() {
  const { view, similar, desk, filled, formKey } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  const { friction, rights } = view;
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Tri', href: '/tri' }, { label: `Dossier nº ${friction.id}` }]}
      />
      <PageTitle
        kicker={`Dossier nº ${friction.id}`}
        title={friction.title}
        meta={<FrictionMeta view={view} />}
        actions={
          <ButtonLink href={`/frictions/${friction.id}`} variant="quiet">
            Voir la page publique
          </ButtonLink>
        }
      />
      <TwoColumns
        asideLabel="Décisions"
        aside={
          <Section title="Décider">
            <FrictionAnswer {...friction} redirectedTo={view.redirectedTo} />
            {view.answeredOn === null ? (
              <WaitingBar days={view.waitingDays} late={view.late} />
            ) : null}
            {friction.state === 'selected' ? (
              <Callout
                title="Une start-up peut ouvrir"
                action={
                  <ButtonLink href={`/startups/nouvelle?friction=${friction.id}`} variant="primary">
                    Ouvrir une start-up
                  </ButtonLink>
                }
              >
                Sponsor, agent libéré, porteur et enveloppe sont demandés sur la page suivante.
              </Callout>
            ) : null}
            {rights.takeOver ? (
              <PostForm formKey={formKey} version={friction.version} inline label="Reprendre">
                <Hidden name="intent" value="take" />
                <Button>Prendre ce dossier en charge</Button>
              </PostForm>
            ) : null}
            <DecisionForms
              acts={rights.acts}
              version={friction.version}
              formKey={formKey}
              id={friction.id}
              title={friction.title}
              templates={desk.templates}
              fillAt={{ page: `/tri/${friction.id}` }}
              filled={filled}
              formOf={(intent) => (posted?.values['intent'] === intent ? posted : undefined)}
            />
          </Section>
        }
      >
        <FrictionText text={friction} />
        <TriageDesk
          id={friction.id}
          desk={desk}
          formKey={formKey}
          returnTo={`/tri/${friction.id}#echanges`}
        />
        <Section title="Ce que cela pèse">
          <Weight evidence={friction} source={friction.evidenceSource} />
        </Section>
        <Section title="Ce qu’une décision demandera">
          <Commitments answers={friction} />
        </Section>
        <Section title="Qui la rencontre">
          <Voices voices={view.voices} frictionId={friction.id} />
        </Section>
        <Section title="Les plus proches">
          {similar.length === 0 ? <p>Rien d’approchant.</p> : <SimilarList items={similar} />}
        </Section>
        <Section
          title="Le fil"
          aside={<a href={`/frictions/${friction.id}/historique`}>Historique des textes</a>}
        >
          <FrictionThread {...view.thread} />
        </Section>
      </TwoColumns>
    </>
  );
}
