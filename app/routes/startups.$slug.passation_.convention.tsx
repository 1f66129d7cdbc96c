import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { notFound, requireActor } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readAgreement } from '~/services/handover/readAgreement.server';
import { Sheet } from '~/ui/base/documents';
import { DocumentBody } from '~/ui/handover/document-body';
import { WhatCounts } from '~/ui/handover/what-counts';
import { startupPageTitle } from '~/ui/startups/page-title';

export const meta: MetaFunction = ({ matches }) =>
  startupPageTitle(matches, 'Convention de transfert');

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  return (await readAgreement(contextOf(context), params.slug ?? '')) ?? notFound();
}

/** The agreement: first which file counts, then what that file says. */
export default function Agreement() {
  const { handoverId, document, drawn } = useLoaderData<typeof loader>();
  const { slug = '' } = useParams();
  return (
    <>
      {drawn === null ? null : <WhatCounts {...{ ...drawn, handoverId, slug }} />}
      <Sheet title={document.title} reference={document.kicker}>
        <DocumentBody document={document} />
      </Sheet>
      <p className="no-print">
        <a href={`/startups/${slug}/passation`}>Revenir à la passation</a>
      </p>
    </>
  );
}
