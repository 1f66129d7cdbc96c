import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/http/access.server';
import { actionParam } from '~/http/programme-address.server';
import { FramingPage } from '~/ui/programme/framing-page';
import { actionToFrame, postFraming } from './programme.actions.$number.cadrage/frame.server';

export const meta: MetaFunction = () => [{ title: 'Fiche de cadrage – Relais' }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const address = { programme: params.slug ?? '', number: actionParam(params.number) };
  return { view: await actionToFrame(context, address), formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const address = { programme: params.slug ?? '', number: actionParam(params.number) };
  return postFraming(request, context, address);
}

/** Writes the framing sheet of an action of a programme by its address. */
export default function OtherFraming() {
  const { view, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return <FramingPage view={view} formKey={formKey} form={form} />;
}
