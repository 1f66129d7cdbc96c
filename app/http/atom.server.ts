import { Feed } from 'feed';
import type { RequestContext } from './context.server';

/** Something that a feed announces. */
interface AtomEntry {
  /** Address of its page, which is also what it is known by. */
  readonly link: string;
  readonly title: string;
  readonly words: string;
  readonly at: Date;
}

interface AtomFeed {
  readonly title: string;
  readonly description: string;
  /** The page whose news it tells, and its own address. */
  readonly page: string;
  readonly self: string;
  readonly entries: readonly AtomEntry[];
}

const TYPE = 'application/atom+xml; charset=utf-8';

/** Sends an Atom feed, the newest first as it is given; kept for visitors as their pages are. */
export function atomAnswer(
  { title, description, page, self, entries }: AtomFeed,
  { keepPage }: Pick<RequestContext, 'keepPage'>,
): Response {
  const feed = new Feed({
    ...{ title, description, id: self, link: page, language: 'fr' },
    feedLinks: { atom: self },
    updated: entries[0]?.at ?? new Date(0),
    // A feed without an author is none (RFC 4287, 4.1.1).
    author: { name: 'Relais', link: new URL('/', self).href },
    generator: 'Relais',
    copyright: '',
  });
  for (const { link, title: name, words, at } of entries) {
    const told = { title: asHtml(name), description: asHtml(words) };
    feed.addItem({ id: link, link, ...told, date: at, published: at });
  }
  const body = Buffer.from(feed.atom1());
  return new Response(body, {
    headers: {
      'Content-Type': TYPE,
      'Cache-Control': 'public, max-age=300',
      ...keepPage?.(body, TYPE),
    },
  });
}

/** Plain text as the HTML that a reader takes titles and summaries for, without what XML cannot say. */
function asHtml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
}
