import { expect, it } from 'vitest';
import { inPieces } from '~/services/shared/inPieces.server';

it.each([
  [0, []],
  [1, [1]],
  [500, [500]],
  [501, [500, 1]],
  [1_001, [500, 500, 1]],
])('%i records are read in pieces of %j, each once and in order', async (count, sizes) => {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  const pieces: (readonly number[])[] = [];
  for await (const piece of inPieces(ids, (some) => Promise.resolve(some))) pieces.push(piece);
  expect(pieces.map(({ length }) => length)).toEqual(sizes);
  expect(pieces.flat()).toEqual(ids);
});
