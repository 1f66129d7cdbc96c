import { findFriction } from 'db/repositories/frictions';
import { keptTexts, type SignedText } from 'db/repositories/frictions-revisions';
import { mayRead, mayReadHistory } from '~/domain/frictions/permissions';
import { inFormOrder, revisionsOf, type RevisedField } from '~/domain/frictions/revision';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import { wordDiff, type DiffPart } from '~/services/shared/wordDiff.server';
import { revisedWords } from '~/wording/frictions-history';

export interface HistoryEntry {
  readonly version: number;
  readonly on: Day;
  readonly author: string;
  readonly organisation: string | null;
  readonly changes: readonly {
    readonly field: RevisedField;
    readonly parts: readonly DiffPart[];
  }[];
}

export interface FrictionHistory {
  readonly id: number;
  readonly title: string;
  readonly depositedOn: Day;
  /** Fields that ever changed, to choose among. */
  readonly fields: readonly RevisedField[];
  readonly entries: readonly HistoryEntry[];
}

/** Every change of a friction's texts since its deposit, newest first, word by word, of one field when one is asked; null for whoever may not read it. */
export async function readHistory(
  { db, actor }: Context,
  id: number,
  only: string | null,
): Promise<FrictionHistory | null> {
  const friction = await findFriction(db, id);
  if (friction === null || !mayRead(actor, friction)) return null;
  const { submittedAt, title } = friction;
  if (submittedAt === null || !mayReadHistory(actor, friction)) return null;
  const texts = await keptTexts(db, id);
  const fields = inFormOrder(texts.map(({ field }) => field));
  const field = fields.find((one) => one === only);
  const entries = revisionsOf(
    field === undefined ? texts : texts.filter((text) => text.field === field),
  );
  return { id, title, depositedOn: dayInParis(submittedAt), fields, entries: entries.map(told) };
}

function told({
  version,
  kept,
  changes,
}: ReturnType<typeof revisionsOf<SignedText>>[number]): HistoryEntry {
  const { at, author, organisation } = kept;
  return {
    ...{ version, author, organisation, on: dayInParis(at) },
    changes: changes.map(({ field, before, after }) => ({
      field,
      parts: wordDiff(revisedWords(field, before), revisedWords(field, after)),
    })),
  };
}
