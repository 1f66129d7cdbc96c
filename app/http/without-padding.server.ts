import { Transform } from 'node:stream';

/** Drops the zero byte that React 18 leaves at the end of a chunk when the next letter does not fit in: no page holds one otherwise. */
export function withoutPadding(): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
