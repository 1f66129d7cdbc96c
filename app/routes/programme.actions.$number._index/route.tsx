import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { notFound, requireActor } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { pageParam } from '~/http/page-param.server';
import { actionParam, asOfParam } from '~/http/programme-address.server';
import { pageOfLinks } from '~/domain/programme/progress';
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
  const { links, ...at } = pageOfLinks(view.links, pageParam(new URL(request.url).searchParams));
  return { view: { ...view, links }, at, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  return actOnAction(request, context, { programme: null, number: actionParam(params.number) });
}

/** An action of the current programme. */
export default function CurrentAction() {
  const { view, at, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return <ActionPage view={view} at={at} formKey={formKey} form={form} />;
}
