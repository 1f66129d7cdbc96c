/** Few enough to hold at once, many enough not to ask all the time. */
const PIECE = 500;

/** Reads records by their numbers, a piece after the other: the list is the one that was there at the start, and no transaction stays open while it is sent. */
export async function* inPieces<Row>(
  ids: readonly number[],
  read: (ids: readonly number[]) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[], void> {
  for (let start = 0; start < ids.length; start += PIECE) {
    yield await read(ids.slice(start, start + PIECE));
  }
}
