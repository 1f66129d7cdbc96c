import { createHash } from 'node:crypto';
import type { Reader } from 'db/client';
import { knownLines, type ImportRow } from 'db/repositories/frictions-import';
import { organisationsCalled } from 'db/repositories/frictions-import-places';
import { organisationOf } from 'db/repositories/organisations';
import { isStaff, type Actor } from '~/domain/accounts/account';
import { DRAFT_NEEDS, type ImportField } from '~/domain/frictions/import-columns';
import { readLine } from '~/domain/frictions/import-line';
import {
  faultsOfPlaces,
  judgeLines,
  type Placed,
  type PlannedLine,
} from '~/domain/frictions/import-plan';
import { readRows } from '~/services/imports/readRows.server';

/** What an import would do now. */
export interface ImportPlan {
  readonly headers: readonly string[];
  /** The first words of each column, to recognise it by. */
  readonly samples: readonly string[];
  /** Fields that every line needs and that no column gives. */
  readonly absent: readonly ImportField[];
  readonly lines: readonly PlannedLine[];
}

/** Step that judges every line of a pending import: new, imported before, or wrong and why. */
export async function planImport(
  reader: Reader,
  actor: Actor | null,
  sent: ImportRow,
): Promise<ImportPlan> {
  const { headers, samples, mapping, records } = readRows<ImportField>(sent);
  const read = records.map((record) => ({
    row: record.row,
    ...readLine(record, mapping, sent.source),
  }));
  const names = read.flatMap(({ line }) => [line.organisation, line.territory]);
  const called = await organisationsCalled(reader, [...new Set(names)].filter(Boolean));
  const byDefault = await defaultProposer(reader, actor, sent);
  const placed = read.map(({ row, line, faults }): Placed => {
    const places = faultsOfPlaces(actor, line, called, byDefault);
    return { row, line, textHash: hashOf(line), ...places, faults: [...faults, ...places.faults] };
  });
  const keys = placed.flatMap(({ row, line, proposer, textHash }) =>
    proposer === null
      ? []
      : [{ row, organisationId: proposer.id, reference: line.reference, textHash }],
  );
  return {
    headers,
    samples,
    absent: DRAFT_NEEDS.filter(
      (field) =>
        !mapping.includes(field) &&
        !(field === 'organisation' && byDefault !== null) &&
        !(field === 'evidenceSource' && sent.source !== ''),
    ),
    lines: judgeLines(placed, await knownLines(reader, keys)),
  };
}

/** Who proposes a line that names nobody: what staff said, or the agent's own organisation. */
async function defaultProposer(reader: Reader, actor: Actor | null, sent: ImportRow) {
  const id = isStaff(actor) ? sent.organisationId : (actor?.organisationId ?? null);
  return id === null ? null : organisationOf(reader, id);
}

/** What tells that two lines say the same thing, whatever their reference. */
function hashOf(line: Placed['line']): string {
  const { title, sufferers, situation, improvement } = line;
  const words = JSON.stringify([title, sufferers, situation, improvement]);
  return createHash('sha256').update(words).digest('hex');
}
