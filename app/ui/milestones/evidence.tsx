import type { FileState } from '~/domain/files/scan';
import type { EvidenceKind } from '~/domain/milestones/milestone';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { Day } from '../base/values';
import { formatNumber } from '~/wording/format';
import { FileLink } from '../files/file-link';

export interface EvidenceShown {
  readonly evidenceKind: EvidenceKind | null;
  readonly evidenceUrl: string | null;
  readonly evidenceFigure: number | null;
  readonly evidenceUnit: string | null;
  readonly evidenceFigureOn: CalendarDay | null;
  readonly evidenceLogWords: string | null;
  readonly evidenceLogWeekOn: CalendarDay | null;
  readonly evidenceFileId: string | null;
  readonly evidenceFileName: string | null;
  readonly evidenceFileState: FileState | null;
}

/** What proves a milestone: a link to see, a figure with its unit and day, a file to download, or a line of the log; nothing while there is none. */
export function Evidence({ evidence }: { readonly evidence: EvidenceShown }) {
  switch (evidence.evidenceKind) {
    case 'link':
      return (
        <a href={evidence.evidenceUrl ?? ''} rel="noreferrer">
          {evidence.evidenceUrl}
        </a>
      );
    case 'figure':
      return (
        <>
          {formatNumber(evidence.evidenceFigure ?? 0)} {evidence.evidenceUnit}
          {evidence.evidenceFigureOn === null ? null : (
            <>
              , le <Day day={evidence.evidenceFigureOn} />
            </>
          )}
        </>
      );
    case 'log':
      return (
        <>
          «&nbsp;{evidence.evidenceLogWords}&nbsp;»
          {evidence.evidenceLogWeekOn === null ? null : (
            <>
              , semaine du <Day day={evidence.evidenceLogWeekOn} />
            </>
          )}
        </>
      );
    case 'file':
      return (
        <FileLink
          file={{
            id: evidence.evidenceFileId ?? '',
            name: evidence.evidenceFileName ?? '',
            state: evidence.evidenceFileState ?? 'unscanned',
          }}
        />
      );
    case null:
      return null;
  }
}
