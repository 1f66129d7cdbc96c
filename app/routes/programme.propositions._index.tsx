import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound, requireActor } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readProposals } from '~/services/programme/readProposals.server';
import { ButtonLink } from '~/ui/base/buttons';
import { EmptyState } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ProposalList } from '~/ui/programme/proposal-list';

export const meta: MetaFunction = () => [
  { title: 'Propositions de modification du programme – Relais' },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const list = (await readProposals(contextOf(context), params.slug ?? null)) ?? notFound();
  const { programme, ...rest } = list;
  return { ...rest, name: programme.name };
}

/** What the person proposed and what became of it; for staff, also what waits for an answer. */
export default function Proposals() {
  const { base, name, mine, waiting, answered } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb items={[{ label: name, href: base }, { label: 'Propositions' }]} />
      <PageTitle
        title="Propositions de modification"
        lede="Toute personne connectée peut proposer d’ajouter, d’enrichir ou de retirer une action du programme, et reçoit une réponse."
        actions={
          <ButtonLink href={`${base}/propositions/nouvelle`} variant="primary">
            Proposer une modification
          </ButtonLink>
        }
      />
      {waiting === null ? null : (
        <Section title="Sans réponse">
          {waiting.length === 0 ? (
            <p>Aucune proposition n’attend de réponse.</p>
          ) : (
            <ProposalList lines={waiting} base={base} label="Propositions sans réponse" />
          )}
        </Section>
      )}
      <Section title="Mes propositions">
        {mine.length === 0 ? (
          <EmptyState title="Vous n’avez rien proposé">
            Vos propositions et leurs réponses paraîtront ici.
          </EmptyState>
        ) : (
          <ProposalList lines={mine} base={base} label="Mes propositions" />
        )}
      </Section>
      {answered.length === 0 ? null : (
        <Section title="Dernières réponses données">
          <ProposalList lines={answered} base={base} label="Dernières réponses données" />
        </Section>
      )}
    </>
  );
}
