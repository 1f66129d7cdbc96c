import type { ToldAct } from '~/domain/audit/told-act';
import { SUBJECT_WORDS } from '~/wording/audit-subjects';
import { formatNumber } from '~/wording/format';
import { EmptyState } from '../base/messages';
import { Table } from '../base/table';
import { Day } from '../base/values';
import { ActSentence } from './act-sentence';

/** Lines of the journal, each with its number, its day and the reason given. */
export function JournalTable({ acts }: { readonly acts: readonly ToldAct[] }) {
  return (
    <Table
      caption="Actes, du plus récent au plus ancien"
      captionHidden
      rows={acts}
      rowKey={(row) => String(row.number)}
      empty={
        <EmptyState title="Aucun acte sur ce sujet">
          Chaque acte s’inscrit ici de lui-même, avec son auteur, sa date et sa raison.
        </EmptyState>
      }
      columns={[
        {
          id: 'number',
          header: 'Nº',
          numeric: true,
          cell: (row) => formatNumber(row.number),
        },
        { id: 'day', header: 'Date', cell: (row) => <Day day={row.day} /> },
        { id: 'act', header: 'Acte', rowHeader: true, cell: (row) => <ActSentence act={row} /> },
        {
          id: 'subject',
          header: 'Sujet',
          cell: (row) => `${SUBJECT_WORDS[row.subject.kind]} nº ${row.subject.id}`,
        },
        { id: 'reason', header: 'Raison', cell: (row) => row.reason ?? '–' },
      ]}
    />
  );
}
