import { saysSomething } from './similar';

/** A stretch of text, and whether it is shared with what was typed. */
export interface MarkedPart {
  readonly text: string;
  readonly shared: boolean;
}

/** Signs that no keyboard types, around what is shared. */
export const MARKS = { from: '\ue000', to: '\ue001' } as const;
const SIGNS = /[\ue000\ue001]/g;
const SENTENCE_END = /(?<=[.!?…])\s+/;
/** Enough of a text to tell whether it is the same thing. */
const LONGEST_SENTENCE = 220;

/** A text that has no such signs of its own. */
export function withoutMarks(text: string): string {
  return text.replace(SIGNS, '');
}

/** The parts of a marked text; of the bare one when marking changed anything else in it. */
export function partsOf(marked: string, bare: string): MarkedPart[] {
  if (withoutMarks(marked) !== bare) return [{ text: bare, shared: false }];
  return marked
    .split(MARKS.from)
    .flatMap((piece, index) => {
      const [shared = '', ...rest] = piece.split(MARKS.to);
      return index === 0 || rest.length === 0
        ? [{ text: piece, shared: false }]
        : [
            // A phrase's little words are no reason to call two texts alike.
            { text: shared, shared: saysSomething(shared.toLowerCase()) },
            { text: rest.join(''), shared: false },
          ];
    })
    .map(({ text, shared }) => ({ text: withoutMarks(text), shared }))
    .filter(({ text }) => text !== '');
}

/** The sentence of a marked text that shares most, still marked and cut when it is very long; the first one when none does. */
export function tellingSentence(marked: string): string {
  const [first = '', ...rest] = marked.split(SENTENCE_END);
  const telling = rest.reduce(
    (best, sentence) => (sharedIn(sentence) > sharedIn(best) ? sentence : best),
    first,
  );
  if (withoutMarks(telling).length <= LONGEST_SENTENCE) return telling;
  const cut = telling.slice(0, LONGEST_SENTENCE).replace(/\S*$/, '').trimEnd();
  const open = cut.lastIndexOf(MARKS.from) > cut.lastIndexOf(MARKS.to);
  return `${cut}${open ? MARKS.to : ''}…`;
}

function sharedIn(text: string): number {
  return text.split(MARKS.from).length - 1;
}
