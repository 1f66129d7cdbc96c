import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readForecast } from '~/services/budget/readForecast.server';
import { readStartup, type StartupView } from '~/services/startups/readStartup.server';
import type { Day } from '~/domain/shared/day';
import { StartupHeader } from '~/ui/startups/startup-header';

/** What the pages of a startup read from their layout. */
export interface StartupOutlet {
  readonly startup: StartupView;
  readonly today: Day;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const found = await readStartup(ctx, params.slug ?? '');
  if (!found.ok) return notFound();
  const startup = found.value;
  const { fundedUntil } = await readForecast(ctx.db, startup.id, ctx.today);
  // The clock draws what the forecast says; without an end to tell, that of the last envelope's period.
  const runwayOn = fundedUntil ?? startup.runwayOn;
  return { startup: { ...startup, runwayOn }, today: ctx.today };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.startup.name ?? 'Start-up'} – Relais` },
];

export default function StartupLayout() {
  const { startup, today } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <>
      <StartupHeader startup={startup} today={today} here={pathname} />
      <Outlet context={{ startup, today } satisfies StartupOutlet} />
    </>
  );
}
