import {
  cellText,
  type DocumentBlock,
  type DocumentCell,
  type DossierDocument,
} from '~/domain/reviews/document';
import { formatDay } from '~/wording/format';
import { sumsTitle } from '~/wording/reviews-around';
import { MilestoneTimeline } from '../charts/milestone-timeline';
import { BudgetBar } from '../charts/budget-bar';
import { Sheet } from '../base/documents';
import { Section } from '../base/page-title';
import { Table } from '../base/table';

interface DocumentViewProps {
  readonly document: DossierDocument;
  /** What the people that it names are called today. */
  readonly names: Readonly<Record<number, string>>;
}

/** The dossier as it is written, read and printed like a document: the very words of its PDF. */
export function DocumentView({ document, names }: DocumentViewProps) {
  return (
    <Sheet title={document.title} reference={document.reference}>
      {document.sections.map(({ id, title, blocks }) => (
        <Section key={id} title={title} level={3}>
          {blocks.map((block, index) => (
            <BlockView key={`${id}-${index}`} block={block} names={names} />
          ))}
        </Section>
      ))}
    </Sheet>
  );
}

interface TableRow {
  readonly key: string;
  readonly cells: readonly DocumentCell[];
}

function BlockView({
  block,
  names,
}: {
  readonly block: DocumentBlock;
  readonly names: DocumentViewProps['names'];
}) {
  switch (block.kind) {
    case 'text':
      return <p className="preserve-lines">{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map(({ text, href }) => (
            <li key={text}>{href === undefined ? text : <a href={href}>{text}</a>}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <Table<TableRow>
          caption={block.caption}
          rows={block.rows.map((cells, index) => ({ cells, key: String(index) }))}
          rowKey={(row) => row.key}
          columns={block.columns.map(({ header, numeric }, index) => ({
            id: header,
            header,
            numeric,
            rowHeader: index === 0,
            cell: ({ cells }) => asLines(cellText(cells[index] ?? '', names)),
          }))}
        />
      );
    case 'slips':
      return (
        <MilestoneTimeline
          milestones={block.milestones}
          today={block.toldOn}
          todayLabel={`le ${formatDay(block.toldOn)}`}
        />
      );
    case 'money':
      return <BudgetBar {...block} title={sumsTitle(block)} />;
  }
}

/** A dossier has hundreds of cells, most of one line: those need no element of their own. */
function asLines(text: string) {
  return text.includes('\n') ? <span className="preserve-lines">{text}</span> : text;
}
