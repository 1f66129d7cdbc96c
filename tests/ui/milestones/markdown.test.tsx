import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Markdown } from '~/ui/milestones/markdown';

const shown = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

it.each([
  ['Une phrase\nsur deux lignes.', '<p>Une phrase\nsur deux lignes.</p>'],
  ['Fin de ligne  \nsuite', '<p>Fin de ligne suite</p>'],
  ['### Quand\n\n#### Comment', '<h3>Quand</h3><h4>Comment</h4>'],
  ['#### Seul', '<h3>Seul</h3>'],
  ['- un\n- **deux**', '<ul><li>un</li><li><strong>deux</strong></li></ul>'],
  ['[lien](https://a.fr)', '<p><a href="https://a.fr" rel="noreferrer">lien</a></p>'],
  ['[lien][1]\n\n[1]: https://a.fr', '<p><a href="https://a.fr" rel="noreferrer">lien</a></p>'],
  ['[piège](javascript:alert)', '<p>piège</p>'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['', ''],
])('%j reads as it was meant', (text, html) => {
  expect(shown(text)).toBe(html);
});
