import { sql } from 'drizzle-orm';
import type { Tx } from '../client';

/** Where people write about a friction or a startup what may name somebody, and the columns that hold it. */
const WRITTEN: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['friction_message', ['words']],
  ['friction_note', ['words']],
  ['friction_opinion', ['question', 'words']],
  ['friction_revision', ['words']],
  ['answer_template', ['title', 'words']],
  ['milestone_comment', ['words']],
  ['log_line', ['words']],
  ['log_line_earlier', ['words']],
  ['indicator_value', ['source']],
  ['friction_measure', ['source']],
  ['standard_answer', ['evidence']],
];

/** Takes a person's name and address out of everything that is written around frictions and startups: conversation, notes, opinions, earlier texts, comments, logs, sources, answers. */
export async function eraseFromConversations(
  tx: Tx,
  person: { readonly name: string; readonly email: string | null },
  erasedName: string,
): Promise<void> {
  const traces = person.email === null ? [person.name] : [person.name, person.email];
  for (const [table, columns] of WRITTEN) {
    for (const column of columns.map((name) => sql.identifier(name))) {
      for (const trace of traces) {
        await tx.execute(
          sql`update ${sql.identifier(table)} set ${column} = replace(${column}, ${trace}, ${erasedName}) where position(${trace} in ${column}) > 0`,
        );
      }
    }
  }
}
