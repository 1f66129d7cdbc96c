import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { contextOf } from '~/http/context.server';
import { readSelections } from '~/services/frictions/readSelections.server';
import { ButtonLink } from '~/ui/base/buttons';
import { RecordList } from '~/ui/base/lists';
import { EmptyState } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { StateBadge } from '~/ui/base/tags';
import { formatCount } from '~/wording/format';
import { limitsSentence, selectionName } from '~/wording/frictions-selection';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [{ title: 'Journées de sélection – Relais' }];

export function loader({ context }: LoaderFunctionArgs) {
  return readSelections(contextOf(context));
}

export default function Selections() {
  const { selections, holds } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb items={[{ label: 'Frictions', href: '/frictions' }, { label: 'Sélection' }]} />
      <PageTitle
        title="Journées de sélection"
        lede="Le jour où l’incubateur choisit, parmi les frictions qualifiées, celles auxquelles une équipe répondra. Chaque décision est motivée et publiée."
        actions={
          holds ? (
            <ButtonLink href="/selections/nouvelle" variant="primary">
              Préparer une journée
            </ButtonLink>
          ) : undefined
        }
      />
      {selections.length === 0 ? (
        <EmptyState title="Aucune journée pour l’instant">
          Les procès-verbaux se liront ici dès la première journée décidée.
        </EmptyState>
      ) : (
        <RecordList
          items={selections.map((selection) => ({
            id: String(selection.id),
            href:
              selection.decidedAt === null
                ? `/selections/${selection.id}`
                : `/selections/${selection.id}/proces-verbal`,
            title: selectionName(selection.heldOn),
            badge:
              selection.decidedAt === null ? (
                <StateBadge tone="active">En préparation</StateBadge>
              ) : (
                <StateBadge tone="success">Décidée</StateBadge>
              ),
            summary: limitsSentence(selection),
            meta:
              selection.decidedAt === null
                ? formatCount(
                    selection.portfolios,
                    'portefeuille calculé',
                    'portefeuilles calculés',
                  )
                : formatCount(selection.selected, 'friction choisie', 'frictions choisies'),
          }))}
        />
      )}
    </>
  );
}
