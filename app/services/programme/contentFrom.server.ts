import type { Reader } from 'db/client';
import { organisationIdsNamed } from 'db/repositories/programme-pilots';
import { COLLEGES, type College } from '~/domain/programme/programme';
import type { ActionText, ChangeKind } from '~/domain/programme/revision';
import type { WrittenChange } from '~/domain/programme/written-change';
import { done, refuse, type Result } from '~/domain/shared/result';

/** A change as a form writes it, its pilots by name or address. */
export interface TypedChange {
  readonly kind: ChangeKind;
  readonly number: number | null;
  readonly title: string;
  readonly text: string;
  readonly priority: number | null;
  readonly pilots: Readonly<Record<College, readonly string[]>>;
  readonly reason: string;
}

/** Step of an act: a typed change with the organisations that its pilots name; a removal has no words. */
export async function contentFrom(
  reader: Reader,
  { kind, number, title, text, priority, pilots, reason }: TypedChange,
): Promise<Result<WrittenChange, 'organisation-unknown' | 'priority-unknown'>> {
  if (kind === 'remove') return done({ kind, number, content: null, reason });
  if (priority === null) return refuse('priority-unknown', { field: 'priority' });
  const ids = await organisationIdsNamed(
    reader,
    COLLEGES.flatMap((college) => pilots[college]),
  );
  const found: Record<College, number[]> = { 'college-etat': [], 'college-collectivites': [] };
  for (const college of COLLEGES) {
    for (const name of pilots[college]) {
      const id = ids.get(name);
      if (id === undefined) {
        return refuse('organisation-unknown', { field: college, facts: { name } });
      }
      if (!found[college].includes(id)) found[college].push(id);
    }
  }
  const content: ActionText = { title, text, priority, pilots: found };
  return done({ kind, number, content, reason });
}
