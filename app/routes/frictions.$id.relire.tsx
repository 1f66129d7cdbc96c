import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { findSimilar } from '~/services/frictions/findSimilar.server';
import { readProposal } from '~/services/frictions/readProposal.server';
import { submitFriction } from '~/services/frictions/submitFriction.server';
import { Button, ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { Callout } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { Commitments, FrictionText } from '~/ui/frictions/friction-text';
import { MissingParts } from '~/ui/frictions/missing-parts';
import { SimilarList } from '~/ui/frictions/similar-list';
import { Weight } from '~/ui/frictions/weight';
import { TwoColumns } from '~/ui/layout/page';
import { FRICTION_REFUSALS } from '~/wording/frictions';

export const meta: MetaFunction = () => [{ title: 'Relire et déposer – Relais' }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const ctx = contextOf(context);
  const page = (await readProposal(ctx, idParam(params['id']))) ?? notFound();
  const proposal = page.proposal ?? notFound();
  if (!page.maySubmit) return notFound();
  const { title, sufferers, situation } = proposal;
  const similar = await findSimilar(ctx, `${title} ${sufferers} ${situation}`, proposal.id);
  const { missing, confirmed } = page;
  return { proposal, missing, confirmed, similar, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const id = idParam(params['id']);
  const form = await readForm(request, z.object({ version: versionField() }));
  if (!form.ok) return form.answer;
  const outcome = await submitFriction(contextOf(context, form), {
    id,
    version: form.value.version,
  });
  return answer(outcome, form, { to: `/frictions/${id}?depose=1`, sentences: FRICTION_REFUSALS });
}

export default function ReviewFriction() {
  const { proposal, missing, confirmed, similar, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const edit = `/frictions/${proposal.id}/modifier`;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Frictions', href: '/frictions' },
          { label: 'Proposer une friction', href: edit },
          { label: 'Relire' },
        ]}
      />
      <PageTitle
        kicker="Relire avant de déposer"
        title={proposal.title === '' ? 'Sans titre' : proposal.title}
      />
      <TwoColumns
        asideLabel="Frictions et services proches"
        aside={
          <Section title="Existe-t-elle déjà ?">
            {similar.length === 0 ? (
              <p>Rien d’approchant n’est connu : votre friction est sans doute nouvelle.</p>
            ) : (
              <>
                <p>Si l’une de celles-ci dit la même chose, la rejoindre compte autant.</p>
                <SimilarList items={similar} joinSuffix={`?brouillon=${proposal.id}`} />
              </>
            )}
          </Section>
        }
      >
        <ErrorSummary form={form} />
        <MissingParts missing={missing} editHref={edit} />
        <FrictionText text={proposal} />
        <Section title="Ce que cela pèse">
          <Weight evidence={proposal} source={proposal.evidenceSource} />
        </Section>
        <Section title="Territoire">
          <p>{proposal.territory === '' ? 'Toute la France' : proposal.territory}</p>
        </Section>
        <Section title="Ce qu’une décision demandera">
          <Commitments answers={proposal} />
        </Section>
        {confirmed ? null : (
          <Callout title="Le dépôt attend la confirmation de votre organisation">
            {FRICTION_REFUSALS.unconfirmed}
          </Callout>
        )}
        <PostForm formKey={formKey} version={proposal.version}>
          <ButtonGroup>
            {missing.length === 0 && confirmed ? <Button variant="primary">Déposer</Button> : null}
            <ButtonLink href={edit}>Modifier</ButtonLink>
          </ButtonGroup>
        </PostForm>
      </TwoColumns>
    </>
  );
}
