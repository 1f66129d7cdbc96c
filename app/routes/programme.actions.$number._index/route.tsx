import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { notFound, requireActor } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { actionParam, asOfParam } from '~/http/programme-address.server';
import { readAction } from '~/services/programme/readAction.server';
import { ActionPage } from '~/ui/programme/action-page';
import { actOnAction } from './acts.server';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.title ?? 'Action'} – Relais` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const asked = asOfParam(request, ctx.today);
  const view = (await readAction(ctx, null, actionParam(params.number), asked)) ?? notFound();
  return { view, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  return actOnAction(request, context, { programme: null, number: actionParam(params.number) });
}

/** An action of the current programme. */
export default function CurrentAction() {
  const { view, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return <ActionPage view={view} formKey={formKey} form={form} />;
}
