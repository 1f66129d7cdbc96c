import type { BulkOutcome } from '~/domain/frictions/bulk';
import type { RefusalFacts } from '~/domain/shared/result';
import { BULK_OUTCOME_LABELS, lineSentence } from '~/wording/frictions-workbench';
import { Section } from '../base/page-title';
import { Table } from '../base/table';
import { StateBadge, type Tone } from '../base/tags';

interface Line {
  readonly position: number;
  readonly frictionId: number;
  readonly title: string;
  readonly outcome: BulkOutcome | null;
  readonly refusal: string | null;
  readonly facts: RefusalFacts | null;
}

const TONES: Readonly<Record<BulkOutcome, Tone>> = {
  done: 'success',
  refused: 'warning',
  left: 'ended',
};

/** One line per file: what became of it and, when it was refused, why. */
export function BulkReport({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <Section title="Dossier par dossier">
      <Table
        caption="Ce que chaque dossier est devenu"
        captionHidden
        rows={lines}
        rowKey={(line) => String(line.position)}
        columns={[
          {
            id: 'file',
            header: 'Friction',
            rowHeader: true,
            cell: (line) => <a href={`/tri/${line.frictionId}`}>{line.title}</a>,
          },
          { id: 'number', header: 'Nº', numeric: true, cell: (line) => line.frictionId },
          { id: 'outcome', header: 'Suite', cell: (line) => <Outcome line={line} /> },
        ]}
      />
    </Section>
  );
}

function Outcome({ line }: { readonly line: Line }) {
  const { outcome, refusal, facts } = line;
  if (outcome === null) return <StateBadge tone="neutral">Son tour viendra</StateBadge>;
  return (
    <>
      <StateBadge tone={TONES[outcome]}>{BULK_OUTCOME_LABELS[outcome]}</StateBadge>
      {refusal === null ? null : <> {lineSentence(refusal, facts)}</>}
    </>
  );
}
