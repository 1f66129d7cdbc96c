import { Feed } from 'feed';

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

/** Sends an Atom feed, the newest first as it is given. */
export function atomAnswer({ title, description, page, self, entries }: AtomFeed): Response {
  const feed = new Feed({
    ...{ title, description, id: self, link: page, language: 'fr' },
    feedLinks: { atom: self },
    updated: entries[0]?.at ?? new Date(0),
    generator: 'Relais',
    copyright: '',
  });
  for (const { link, title: name, words, at } of entries) {
    feed.addItem({ id: link, link, title: name, description: words, date: at, published: at });
  }
  return new Response(feed.atom1(), {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  });
}
