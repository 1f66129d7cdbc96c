import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readSelection } from '~/services/frictions/readSelection.server';
import { Button } from '~/ui/base/buttons';
import { Select } from '~/ui/base/choice-fields';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { PortfolioComparison } from '~/ui/frictions/portfolio-comparison';
import { selectionName } from '~/wording/frictions-selection';

export const meta: MetaFunction = () => [{ title: 'Comparer deux portefeuilles – Relais' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const view = (await readSelection(contextOf(context), idParam(params['id']))) ?? notFound();
  const { searchParams } = new URL(request.url);
  const asked = (name: string) =>
    view.portfolios.find(({ number }) => String(number) === searchParams.get(name)) ?? notFound();
  return {
    selection: view.selection,
    one: asked('a'),
    other: asked('b'),
    numbers: view.portfolios.map(({ number }) => number).reverse(),
  };
}

export default function ComparePortfolios() {
  const { selection, one, other, numbers } = useLoaderData<typeof loader>();
  const here = `/selections/${selection.id}`;
  const options = numbers.map((number) => ({
    value: String(number),
    label: `Portefeuille nº ${number}`,
  }));
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Sélection', href: '/selections' },
          { label: selectionName(selection.heldOn), href: here },
          { label: 'Comparer' },
        ]}
      />
      <PageTitle title={`Les portefeuilles nº ${one.number} et nº ${other.number}`} />
      <form method="get" action={`${here}/comparer`} className="rl-form">
        <div className="field-row">
          <Select
            name="a"
            label="Le premier"
            required
            emptyLabel={null}
            options={options}
            defaultValue={String(one.number)}
          />
          <Select
            name="b"
            label="Le second"
            required
            emptyLabel={null}
            options={options}
            defaultValue={String(other.number)}
          />
        </div>
        <Button>Comparer</Button>
      </form>
      <PortfolioComparison kind={selection.kind} one={one} other={other} />
    </>
  );
}
