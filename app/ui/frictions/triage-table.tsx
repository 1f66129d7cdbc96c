import { mayTakeOver } from '~/domain/frictions/triage';
import type { FrictionState } from '~/domain/frictions/friction';
import type { Evidence } from '~/domain/frictions/weight';
import { formatNumber } from '~/wording/format';
import { Button } from '../base/buttons';
import { EmptyState } from '../base/messages';
import { Hidden, PostForm } from '../base/post-form';
import { Table } from '../base/table';
import { FrictionStateBadge } from './friction-state';
import { WaitingBar } from './waiting-bar';
import { WeightInShort } from './weight';

/** A file of the queue. */
export interface TriageTableLine extends Evidence {
  readonly id: number;
  readonly version: number;
  readonly title: string;
  readonly state: FrictionState;
  readonly organisation: string;
  readonly days: number;
  readonly late: boolean;
  readonly handlerId: number | null;
  readonly handler: string | null;
  readonly organisations: number;
}

interface TriageTableProps {
  readonly caption: string;
  readonly lines: readonly TriageTableLine[];
  readonly formKey: string;
  readonly staffId: number;
}

/** The queue, oldest deposit first: how long each has waited, what it weighs, who has it, and a button to take it. */
export function TriageTable({ caption, lines, formKey, staffId }: TriageTableProps) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={(line) => String(line.id)}
      empty={
        <EmptyState title="Rien ici">
          <p>Les dossiers de cette vue se rangeront ici, le plus ancien en tête.</p>
        </EmptyState>
      }
      columns={[
        {
          id: 'title',
          header: 'Friction',
          rowHeader: true,
          cell: (line) => (
            <>
              <a href={`/tri/${line.id}`}>{line.title}</a> <FrictionStateBadge state={line.state} />
            </>
          ),
        },
        { id: 'organisation', header: 'Proposée par', cell: (line) => line.organisation },
        {
          id: 'waiting',
          header: 'Depuis le dépôt',
          cell: (line) => <WaitingBar days={line.days} late={line.late} />,
        },
        {
          id: 'weight',
          header: 'Poids',
          numeric: true,
          cell: (line) => <WeightInShort evidence={line} />,
        },
        {
          id: 'organisations',
          header: 'Organisations',
          numeric: true,
          cell: (line) => formatNumber(line.organisations),
        },
        {
          id: 'handler',
          header: 'En charge',
          cell: (line) => <Handler line={line} formKey={formKey} staffId={staffId} />,
        },
      ]}
    />
  );
}

interface HandlerProps {
  readonly line: TriageTableLine;
  readonly formKey: string;
  readonly staffId: number;
}

function Handler({ line, formKey, staffId }: HandlerProps) {
  const mayTake = line.state === 'submitted' || mayTakeOver(line, staffId);
  return (
    <>
      {line.handler}{' '}
      {mayTake ? (
        <PostForm
          formKey={formKey}
          version={line.version}
          inline
          label={`Prendre la nº ${line.id}`}
        >
          <Hidden name="id" value={line.id} />
          <Button label={`Prendre : ${line.title}`}>Prendre</Button>
        </PostForm>
      ) : null}
    </>
  );
}
