import type { FrictionRow } from 'db/repositories/frictions';
import { fieldsWithoutText, insertTexts } from 'db/repositories/frictions-revisions';
import type { FrictionText } from '~/domain/frictions/completeness';
import { changedFields, revisedTexts } from '~/domain/frictions/revision';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/**
 * Step of a change to a locked friction's texts: keeps what each changed field says now, and what it said at the deposit
 * when that is not kept yet. Drafts keep nothing: what one tries before depositing is nobody else's business.
 */
export async function keepTexts(
  ctx: Context,
  { tx }: Acting,
  friction: FrictionRow,
  change: {
    readonly text: FrictionText;
    /** Names of the territory before and after. */
    readonly territories: readonly [before: string, after: string];
  },
): Promise<void> {
  const { id: frictionId, version, authorId, submittedAt } = friction;
  if (submittedAt === null || ctx.actor === null) return;
  const [before, after] = change.territories;
  const said = revisedTexts(friction, before);
  const says = revisedTexts(change.text, after);
  const changed = changedFields(said, says);
  if (changed.length === 0) return;
  const unkept = await fieldsWithoutText(tx, frictionId, changed);
  await insertTexts(tx, [
    ...unkept.map((field) => {
      const words = said[field];
      return { frictionId, version, field, words, authorId, at: submittedAt };
    }),
    ...changed.map((field) => ({
      ...{ frictionId, version: version + 1, field, words: says[field] },
      authorId: ctx.actor?.id ?? authorId,
      at: ctx.now,
    })),
  ]);
}
