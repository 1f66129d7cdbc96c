import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { asOfParam, toCurrent } from '~/http/programme-address.server';
import { readProgramme } from '~/services/programme/readProgramme.server';
import { ProgrammePage } from '~/ui/programme/programme-page';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.programme.name ?? 'Programme'} – Relais` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const asked = asOfParam(request, ctx.today);
  const view = (await readProgramme(ctx, params.slug ?? '', asked)) ?? notFound();
  toCurrent(request, view.base);
  return { view };
}

export default function OtherProgramme() {
  const { view } = useLoaderData<typeof loader>();
  return <ProgrammePage view={view} />;
}
