import type { Day as CalendarDay } from '~/domain/shared/day';
import { Table } from '../base/table';
import { Day } from '../base/values';

interface TemplateVersionsProps {
  readonly versions: readonly {
    readonly version: number;
    readonly on: CalendarDay;
    readonly author: string;
    readonly reason: string;
  }[];
}

/** Who published which version of the checklist, and why. */
export function TemplateVersions({ versions }: TemplateVersionsProps) {
  return (
    <Table
      caption="Versions publiées"
      captionHidden
      columns={[
        { id: 'version', header: 'Version', cell: ({ version }) => version, rowHeader: true },
        { id: 'on', header: 'Publiée le', cell: ({ on }) => <Day day={on} /> },
        { id: 'author', header: 'Par', cell: ({ author }) => author },
        { id: 'reason', header: 'Pourquoi', cell: ({ reason }) => reason },
      ]}
      rows={versions}
      rowKey={({ version }) => String(version)}
      empty="La première version, d’origine, est toujours en vigueur."
    />
  );
}
