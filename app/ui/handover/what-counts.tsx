import type { Day } from '~/domain/shared/day';
import { whatCounts } from '~/wording/handover-agreement';
import { Callout } from '../base/messages';
import { DocumentFacts } from './document-facts';

interface WhatCountsProps {
  readonly slug: string;
  readonly handoverId: number;
  readonly edition: number;
  readonly drawnOn: Day;
  readonly sha256: string;
  readonly signedOn: Day | null;
}

/** Above an agreement shown as a page: the PDF is what counts, where to take it and how to check it. */
export function WhatCounts({ signedOn, ...document }: WhatCountsProps) {
  const { title, sentence } = whatCounts(document.edition, signedOn);
  return (
    <>
      <Callout title={title}>{sentence}</Callout>
      <DocumentFacts {...document} isBeingRead />
    </>
  );
}
