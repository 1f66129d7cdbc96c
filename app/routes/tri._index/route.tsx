import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TRIAGE_VIEWS } from '~/domain/frictions/triage';
import { readTriageQuery, triageHref } from '~/domain/frictions/triage-filters';
import { notFound, requireStaff } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readNextFile } from '~/services/frictions/readNextFile.server';
import { readTriageDesk } from '~/services/frictions/readTriageDesk.server';
import { readTriageFile } from '~/services/frictions/readTriageFile.server';
import { readTriageQueue } from '~/services/frictions/readTriageQueue.server';
import { showPresence } from '~/services/frictions/showPresence.server';
import { CsvLink } from '~/ui/base/csv-link';
import { Breadcrumb, SubNav } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary } from '~/ui/base/post-form';
import { BulkForm } from '~/ui/frictions/bulk-form';
import { OpenLots } from '~/ui/frictions/open-lots';
import { QueuePages } from '~/ui/frictions/queue-pages';
import { SavedViews } from '~/ui/frictions/saved-views';
import { TriageFilters } from '~/ui/frictions/triage-filters';
import { TriageKeys } from '~/ui/frictions/triage-keys';
import { TriagePanel } from '~/ui/frictions/triage-panel';
import { TriageTable } from '~/ui/frictions/triage-table';
import { countBesideTab } from '~/wording/frictions-scale';
import { TRIAGE_VIEW_LABELS, TRIAGE_VIEW_MEANINGS } from '~/wording/frictions-workbench';
import { actOnQueue } from './act.server';

export const meta: MetaFunction = () => [{ title: 'Tri – Relais' }];

export const handle = { islands: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ctx = contextOf(context);
  const query = readTriageQuery(new URL(request.url).searchParams);
  const { open } = query;
  const [queue, desk, file] = await Promise.all([
    readTriageQueue(ctx, query, query.cursor),
    readTriageDesk(ctx),
    open === null ? null : readTriageFile(ctx, open),
  ]);
  if (queue === null || desk === null || (open !== null && file === null)) return notFound();
  return {
    ...queue,
    desk,
    query,
    file,
    present: open === null ? [] : ((await showPresence(ctx, open)) ?? []),
    nextId: open === null ? null : await readNextFile(ctx, query, open),
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  return actOnQueue(request, context);
}

export default function Triage() {
  const { counts, lines, before, after, desk, query, file, present, nextId, formKey } =
    useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  const formOf = (intent: string) => (posted?.values['intent'] === intent ? posted : undefined);
  const { view } = query;
  return (
    <div className={file === null ? 'rl-bench' : 'rl-bench rl-bench--open'}>
      <div className="rl-bench__list">
        <Breadcrumb items={[{ label: 'Tri' }]} />
        <PageTitle title="Tri" lede={TRIAGE_VIEW_MEANINGS[view]} actions={<TriageKeys />} />
        <SubNav
          label="Vues de la file"
          items={TRIAGE_VIEWS.map((one) => ({
            href: triageHref(query, { view: one, cursor: null, open: null }),
            label: TRIAGE_VIEW_LABELS[one],
            count: countBesideTab(counts[one]),
            current: one === view,
          }))}
        />
        <OpenLots lots={desk.lots} />
        <ErrorSummary form={formOf('take')} />
        <div className="rl-bench__tools">
          <TriageFilters query={query} {...desk} />
          <SavedViews
            views={desk.views}
            query={query}
            formKey={formKey}
            form={formOf('save-view')}
          />
        </div>
        <TriageTable
          caption={TRIAGE_VIEW_LABELS[view]}
          lines={lines}
          query={query}
          formKey={formKey}
        />
        <QueuePages query={query} before={before} after={after} />
        <CsvLink
          href={triageHref(query, { cursor: null, open: null }).replace('/tri?', '/tri.csv?')}
        />
        <BulkForm
          query={query}
          formKey={formKey}
          form={formOf('bulk')}
          matching={counts[view]}
          staff={desk.staff}
          tags={desk.tags}
        />
      </div>
      {file === null ? null : (
        <TriagePanel
          {...file}
          query={query}
          present={present}
          nextId={nextId}
          shownIds={lines.map(({ id }) => id)}
          formKey={formKey}
        />
      )}
    </div>
  );
}
