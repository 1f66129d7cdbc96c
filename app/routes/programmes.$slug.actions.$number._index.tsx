import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { notFound, requireActor } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { pageParam } from '~/http/page-param.server';
import { actionParam, asOfParam, toCurrent } from '~/http/programme-address.server';
import { pageOfLinks } from '~/domain/programme/progress';
import { readAction } from '~/services/programme/readAction.server';
import { ActionPage } from '~/ui/programme/action-page';
import { actOnAction } from './programme.actions.$number._index/acts.server';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.title ?? 'Action'} – Relais` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const number = actionParam(params.number);
  const asked = asOfParam(request, ctx.today);
  const view = (await readAction(ctx, params.slug ?? '', number, asked)) ?? notFound();
  toCurrent(request, view.base, `/actions/${number}`);
  const { links, ...at } = pageOfLinks(view.links, pageParam(new URL(request.url).searchParams));
  return { view: { ...view, links }, at, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const address = { programme: params.slug ?? '', number: actionParam(params.number) };
  return actOnAction(request, context, address);
}

/** An action of a programme by its address. */
export default function OtherAction() {
  const { view, at, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return <ActionPage view={view} at={at} formKey={formKey} form={form} />;
}
