import type { Day as CalendarDay } from '~/domain/shared/day';
import { Table } from '../base/table';
import { Day } from '../base/values';

interface ResourceVersionsProps {
  readonly versions: readonly {
    readonly id: number;
    readonly label: string;
    readonly releasedOn: CalendarDay;
    readonly changes: string;
    readonly url: string | null;
  }[];
}

/** The versions that the producer announced, the newest first. */
export function ResourceVersions({ versions }: ResourceVersionsProps) {
  return (
    <Table
      caption="Versions"
      captionHidden
      rows={versions}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          id: 'label',
          header: 'Version',
          rowHeader: true,
          cell: ({ label, url }) =>
            url === null ? (
              label
            ) : (
              <a href={url} rel="nofollow noopener noreferrer">
                {label}
              </a>
            ),
        },
        { id: 'day', header: 'Publiée le', cell: ({ releasedOn }) => <Day day={releasedOn} /> },
        {
          id: 'changes',
          header: 'Ce qui change',
          cell: ({ changes }) =>
            changes === '' ? '–' : <span className="preserve-lines">{changes}</span>,
        },
      ]}
    />
  );
}
