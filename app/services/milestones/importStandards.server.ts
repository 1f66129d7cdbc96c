import { insertEdition, lockEditions } from 'db/repositories/milestones-standards';
import { mayImportStandards } from '~/domain/milestones/permissions';
import { readStandardsFile, type PlacedProblem } from '~/domain/milestones/standards-file';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { fileProblemsWords } from '~/wording/milestones-standards';
import { listInForce } from './listInForce.server';

export type ImportRefusal = 'file-missing' | 'file-too-large' | 'file-wrong' | 'version-known';

/** What a network's whole list weighs, many times over. */
const LARGEST_BYTES = 2_000_000;
/** As many as one reads before mending the file. */
const PROBLEMS_TOLD = 20;

type Refusal = SharedRefusal | ImportRefusal;

/** Brings a version of the standards into force from the network's JSON export: the answers to criteria whose label did not change stay. Its id. */
export async function importStandards(
  ctx: Context,
  bytes: Uint8Array | null,
): Promise<Result<number, Refusal>> {
  if (!mayImportStandards(ctx.actor)) return refuse('not-found');
  if (bytes === null) return refuse('file-missing', { field: 'file' });
  if (bytes.length > LARGEST_BYTES) return refuse('file-too-large', { field: 'file' });
  const read = readStandardsFile(textOf(bytes));
  if (!read.ok) return refuse('file-wrong', { field: 'file', facts: told(read.problems) });
  return act<number, Refusal>(ctx, async ({ tx, record }) => {
    if (ctx.actor === null) return refuse('not-found');
    await lockEditions(tx);
    const { list } = await listInForce(tx);
    // Answers name their version by its word: two lists of one word could not be told apart.
    if (list.version === read.list.version) {
      return refuse('version-known', { field: 'file', facts: { version: list.version } });
    }
    const id = await insertEdition(tx, {
      list: read.list,
      importedAt: ctx.now,
      importedById: ctx.actor.id,
    });
    record({
      act: 'standards.imported',
      subject: { kind: 'standards_edition', id },
      before: { version: list.version },
      after: { version: read.list.version, standards: read.list.standards.length },
    });
    return done(id);
  });
}

/** UTF-8 alone is JSON; anything else is read as what is no JSON. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

function told(problems: readonly PlacedProblem[]): { problems: string; count: number } {
  return {
    problems: fileProblemsWords(problems.slice(0, PROBLEMS_TOLD)),
    count: problems.length,
  };
}
