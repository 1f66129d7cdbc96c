import { readEdition, reasonsBetween } from 'db/repositories/programme-editions';
import { differencesBetween } from '~/domain/programme/compare';
import { inForce } from '~/domain/programme/edition';
import { parseSemester } from '~/domain/programme/semester';
import type { Context } from '~/services/shared/context.server';
import { differencesShown, type Compared, type DifferenceShown } from './differencesShown.server';
import type { GatheredText } from './gatherText.server';

export interface Comparison {
  /** The edition that the text is compared with; null when there is none before. */
  readonly from: string | null;
  readonly differences: readonly DifferenceShown[];
  /** Actions that are in both and say the same. */
  readonly unchanged: number;
}

/** What a revision's text changes: from the edition of an earlier semester when one is asked and it is adopted, else from the one before. */
export async function compareEditions(
  ctx: Context,
  text: GatheredText,
  asked: string | null,
): Promise<Comparison> {
  const { revision, before, content, earlier } = text;
  const wanted = asked === null ? null : parseSemester(asked);
  const base = earlier.find(({ semester }) => semester === wanted) ?? before;
  const isNear = base?.semester === before?.semester;
  const compared =
    isNear && revision.state !== 'adopted' ? ofChanges(text) : await ofEditions(ctx, text, base);
  const kept = compared.filter(({ before: old, after }) => old !== null && after !== null).length;
  const added = compared.filter(({ before: old }) => old === null).length;
  return {
    from: base?.semester ?? null,
    differences: await differencesShown(ctx.db, compared),
    unchanged: inForce(content).length - kept - added,
  };
}

/** The changes of a draft, as they are written. */
function ofChanges({ changes, former }: GatheredText): Compared[] {
  const old = new Map(inForce(former).map(({ number, content }) => [number, content]));
  return changes.map(({ id, number, content, reason }) => ({
    ...{ number, changeId: id },
    before: number === null ? null : (old.get(number) ?? null),
    after: content,
    reasons: [{ semester: null, reason }],
  }));
}

async function ofEditions(
  { db }: Context,
  { programme, revision, former, before, content, changes }: GatheredText,
  base: GatheredText['before'],
): Promise<Compared[]> {
  if (base === null) return [];
  const isNear = base.semester === before?.semester;
  const from = isNear ? former : await readEdition(db, programme.id, base);
  if (from === null) return [];
  const until = revision.adoptedOn;
  const reasons = await reasonsBetween(db, programme.id, { after: base.adoptedOn, until });
  return differencesBetween(from, content).map((difference) => {
    const { number, kind } = difference;
    const isGiven = until !== null || kind !== 'added' || number <= former.lastNumber;
    const own = changes.filter((change) => change.number === number);
    return {
      ...{ number: isGiven ? number : null, changeId: null },
      before: kind === 'added' ? null : difference.before,
      after: kind === 'removed' ? null : difference.after,
      reasons: [
        ...reasons.filter((one) => one.number === number),
        ...(until === null ? own.map(({ reason }) => ({ semester: null, reason })) : []),
      ].filter(({ reason }) => reason !== ''),
    };
  });
}
