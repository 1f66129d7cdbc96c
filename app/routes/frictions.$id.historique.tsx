import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readHistory } from '~/services/frictions/readHistory.server';
import { EmptyState } from '~/ui/base/messages';
import { Breadcrumb, SubNav } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { Day } from '~/ui/base/values';
import { HistoryList } from '~/ui/frictions/history-list';
import { Prose } from '~/ui/layout/page';
import { revisedFieldLabel } from '~/wording/frictions-history';

export const meta: MetaFunction = () => [{ title: 'Historique des textes – Relais' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const only = new URL(request.url).searchParams.get('champ');
  const history =
    (await readHistory(contextOf(context), idParam(params['id']), only)) ?? notFound();
  return { ...history, only };
}

export default function History() {
  const { id, title, depositedOn, fields, entries, only } = useLoaderData<typeof loader>();
  const page = `/frictions/${id}/historique`;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Frictions', href: '/frictions' },
          { label: `Friction nº ${id}`, href: `/frictions/${id}` },
          { label: 'Historique' },
        ]}
      />
      <PageTitle
        kicker={`Friction nº ${id}`}
        title="Historique des textes"
        lede={`Ce qui a changé dans « ${title} » depuis son dépôt. Votre organisation et l’incubateur seuls le lisent.`}
      />
      {fields.length > 1 ? (
        <SubNav
          label="Champs"
          items={[
            { href: page, label: 'Tous', current: !fields.some((field) => field === only) },
            ...fields.map((field) => ({
              href: `${page}?champ=${field}`,
              label: revisedFieldLabel(field),
              current: field === only,
            })),
          ]}
        />
      ) : null}
      <Prose>
        {entries.length === 0 ? (
          <EmptyState
            title="Rien n’a changé depuis le dépôt"
            action={{ href: `/frictions/${id}`, label: 'Revenir à la friction' }}
          >
            Chaque modification se lira ici, mot à mot, avec son auteur et sa date.
          </EmptyState>
        ) : (
          <>
            <p className="text-soft">
              [+ ajouté +] est souligné, [− supprimé −] est barré. Premier texte déposé le{' '}
              <Day day={depositedOn} />.
            </p>
            <HistoryList entries={entries} />
          </>
        )}
      </Prose>
    </>
  );
}
