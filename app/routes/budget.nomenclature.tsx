import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { GRID_AXES } from '~/domain/budget/grid';
import { notFound, requireStaff } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { choice, line, recordId, versionField } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { changeGrid, type GridChange } from '~/services/budget/changeGrid.server';
import { readGrid } from '~/services/budget/readGrid.server';
import { SubNav } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { accountPages } from '~/ui/budget/account-pages';
import { AddGridLine, GridLines } from '~/ui/budget/grid-forms';
import { GRID_AXIS_LABELS, GRID_REFUSAL_SENTENCES } from '~/wording/budget-money';

export const meta: MetaFunction = () => [{ title: 'Activités et ressources – Relais' }];

const seen = { id: recordId().required(), version: versionField() };
const SCHEMAS = {
  add: z.object({ kind: z.literal('add'), axis: choice(GRID_AXES).required(), label: line(100) }),
  rename: z.object({ kind: z.literal('rename'), ...seen, label: line(100) }),
  retire: z.object({ kind: z.literal('retire'), ...seen }),
  offer: z.object({ kind: z.literal('offer'), ...seen }),
} as const satisfies Record<GridChange['kind'], z.ZodType>;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const grid = (await readGrid(contextOf(context))) ?? notFound();
  return { grid, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  const intent = await intentOf(request);
  if (!(intent in SCHEMAS)) return notFound();
  const kind = intent as GridChange['kind'];
  const schema: z.ZodType<GridChange> = z.preprocess(
    (typed) => ({ ...(typed as object), kind }),
    SCHEMAS[kind],
  );
  const form = await readForm(request, schema);
  if (!form.ok) return form.answer;
  return answer(await changeGrid(contextOf(context, form), form.value), form, {
    to: '/budget/nomenclature',
    sentences: GRID_REFUSAL_SENTENCES,
    labels: { label: 'Nom' },
  });
}

/** The spending grid as staff keep it: lines are renamed, added and retired; what was ordered keeps its line. */
export default function Grid() {
  const { grid, formKey } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  return (
    <>
      <PageTitle
        title="Activités et ressources"
        lede="La grille des dépenses du réseau. Une ligne retirée n’est plus proposée, et ce qui a été commandé sous son nom le garde."
      />
      <SubNav label="Pages du budget" items={accountPages('/budget/nomenclature')} />
      {GRID_AXES.map((axis) => (
        <Section key={axis} title={GRID_AXIS_LABELS[axis].many}>
          <GridLines
            entries={grid.filter((entry) => entry.axis === axis)}
            formKey={formKey}
            form={posted}
          />
          <AddGridLine axis={axis} formKey={formKey} form={posted} />
        </Section>
      ))}
    </>
  );
}
