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
  readonly handler: string | null;
  readonly organisations: number;
}

interface TriageTableProps {
  readonly caption: string;
  readonly lines: readonly TriageTableLine[];
  readonly formKey: string;
}

/** The queue, oldest deposit first: how long each has waited, what it weighs, who has it, and a button to take it. */
export function TriageTable({ caption, lines, formKey }: TriageTableProps) {
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
          cell: (line) => <Handler line={line} formKey={formKey} />,
        },
      ]}
    />
  );
}

interface HandlerProps {
  readonly line: TriageTableLine;
  readonly formKey: string;
}

/** Who has the file, or the button to take one that nobody has; another's is taken over from its page. */
function Handler({ line, formKey }: HandlerProps) {
  if (line.state !== 'submitted') return <>{line.handler}</>;
  return (
    <PostForm formKey={formKey} version={line.version} inline label={`Prendre la nº ${line.id}`}>
      <Hidden name="id" value={line.id} />
      <Button label={`Prendre : ${line.title}`}>Prendre</Button>
    </PostForm>
  );
}
