import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { withoutPadding } from '~/http/without-padding.server';

it('leaves every letter whole where one of React’s chunks ends', async () => {
  for (let letters = 1; letters < 20; letters += 1) {
    const word = 'é'.repeat(letters);
    const page = Array.from({ length: 600 }, (_, place) => <p key={place}>{word}</p>);
    const { pipe } = renderToPipeableStream(<main>{page}</main>);
    expect(await text(pipe(withoutPadding()))).toBe(`<main>${`<p>${word}</p>`.repeat(600)}</main>`);
  }
});
