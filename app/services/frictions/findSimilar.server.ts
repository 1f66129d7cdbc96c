import type { Tx } from 'db/client';
import { rootsOf, type Root } from 'db/repositories/frictions-page';
import { markTexts, nearDocuments, type NearDocument } from 'db/repositories/frictions-similar';
import { triedBy } from 'db/repositories/startups-post-mortem';
import { findSynonyms, findTerms, readLexemeCount } from 'db/repositories/frictions-similar-words';
import type { Actor } from '~/domain/accounts/account';
import {
  nearest,
  phraseText,
  REQUEST_SLACK,
  SIMILAR_KINDS,
  wordsOf,
  type SimilarKind,
} from '~/domain/frictions/similar';
import {
  MARKS,
  partsOf,
  tellingSentence,
  withoutMarks,
  type MarkedPart,
} from '~/domain/frictions/similar-marks';
import { questionOf, type Question } from '~/domain/frictions/similar-question';
import type { Context } from '~/services/shared/context.server';
import { countLexemes } from './countLexemes.server';

/** A friction, startup or resource that says something near. */
export type SimilarDocument = Pick<
  NearDocument,
  'kind' | 'id' | 'title' | 'state' | 'slug' | 'phase' | 'resourceKind'
> & {
  /** What was typed that it shares, itself or by a synonym; what says most first. */
  readonly sharedWords: readonly string[];
  /** Its title, and the sentence of its text that shares most, with what is shared. */
  readonly titleParts: readonly MarkedPart[];
  readonly sentenceParts: readonly MarkedPart[];
  /** What a stopped startup says that it tried. */
  readonly tried: string | null;
  /** Where a merged friction is followed now. */
  readonly target: { readonly id: number; readonly title: string } | null;
};

/** More than are shown, since merged ones fall together with their targets. */
const LOOKED_AT = 15;
/** Of a text, where the telling sentence is looked for. */
const LETTERS_READ = 2_000;

/** The five frictions, services and resources (or those of some kinds alone) nearest to a text that the person may see, dead services included; merged frictions point to their target. */
export async function findSimilar(
  { db, actor, now }: Context,
  text: string,
  exceptId: number | null = null,
  kinds: readonly SimilarKind[] = SIMILAR_KINDS,
): Promise<SimilarDocument[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  await countLexemes(db, now, REQUEST_SLACK);
  return db.transaction(async (tx) => {
    const { count } = await readLexemeCount(tx);
    const terms = await findTerms(tx, words);
    const synonyms = await findSynonyms(tx, phraseText(text));
    const question = questionOf(terms, synonyms, count?.documents ?? 0);
    const asked = { signedIn: actor !== null, exceptId, kinds };
    const near = await nearDocuments(tx, question, asked, LOOKED_AT);
    const merged = near.filter(({ mergedIntoId }) => mergedIntoId !== null).map(({ id }) => id);
    const roots = await rootsOf(tx, merged);
    const shown = nearest(near, new Map([...roots].map(([id, root]) => [id, root.id])));
    const marked = await marksOf(tx, question, shown);
    const tried = await triedBy(
      tx,
      shown.filter(({ kind }) => kind === 'startup').map(({ id }) => id),
    );
    return shown.map(({ kind, id, title, state, slug, phase, resourceKind, ...near }, index) => ({
      ...{ kind, id, title, state, slug, phase, resourceKind },
      sharedWords: [...new Set(near.terms.flatMap((term) => question.typed[term] ?? []))],
      titleParts: marked[index]?.title ?? [],
      sentenceParts: marked[index]?.sentence ?? [],
      tried: kind === 'startup' ? (tried.get(id) ?? null) : null,
      target: readable(actor, kind === 'friction' ? roots.get(id) : undefined),
    }));
  });
}

async function marksOf(
  tx: Tx,
  question: Question,
  documents: readonly Pick<NearDocument, 'title' | 'text'>[],
): Promise<{ title: MarkedPart[]; sentence: MarkedPart[] }[]> {
  const bare = documents.flatMap(({ title, text }) =>
    [title, text.slice(0, LETTERS_READ)].map(withoutMarks),
  );
  const marked = await markTexts(tx, bare, question, MARKS);
  return documents.map(({ title }, index) => {
    const sentence = tellingSentence(marked[2 * index + 1] ?? '');
    return {
      title: partsOf(marked[2 * index] ?? '', withoutMarks(title)),
      sentence: partsOf(sentence, withoutMarks(sentence)),
    };
  });
}

/** Agents see whatever was submitted, everybody else what is public. */
function readable(actor: Actor | null, root: Root | undefined): SimilarDocument['target'] {
  if (root === undefined || (actor === null && !root.public)) return null;
  return { id: root.id, title: root.title };
}
