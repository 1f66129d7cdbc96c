import { eq } from 'drizzle-orm';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { friction } from 'db/schema/frictions';
import { startup } from 'db/schema/startups';
import { day } from '~/domain/shared/day';
import { qualifyFriction } from '~/services/frictions/qualifyFriction.server';
import { describeOnBothEngines } from '../support/database';
import { startApp, type TestApp } from '../support/app';
import { as, NOW, plantStartup } from '../support/planted-startup';
import { plantPerson } from '../services/accounts/plant';
import { good, plantFriction, plantPeople } from '../services/frictions/plant';

const HOSTILE = '<script>alert(1)</script> ]]> &amp; « é » \u{1F600} & <b>';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly updated: string;
  readonly link: { readonly '@href': string };
}

interface Feed {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly author: { readonly name: string; readonly uri: string };
  readonly link: readonly { readonly '@rel': string; readonly '@href': string }[];
  readonly entry?: readonly Entry[];
}

const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => name === 'entry' || name === 'link',
  parseTagValue: false,
});

describeOnBothEngines('the feeds of lists', (home) => {
  let app: TestApp;
  let staff: string;
  const numbers: number[] = [];
  beforeAll(async () => {
    const people = await plantPeople(home.db);
    await plantPerson(home.db, { persona: 'staff', roles: ['staff'], name: 'Sacha Tri' });
    const first = await plantFriction(home.db, people, 'in_triage', { title: 'La première' });
    const second = await plantFriction(home.db, people, 'qualified', { title: 'La deuxième' });
    const wishes = { title: HOSTILE, theme: 'sante' } as const;
    const third = await plantFriction(home.db, people, 'qualified', wishes);
    // The first proposed is the last that becomes public: whoever follows the list has not seen it yet.
    const later = as(home.db, people.staff, new Date(NOW.getTime() + 60_000));
    good(await qualifyFriction(later, { ...first, words: 'Oui.' }));
    numbers.push(first.id, third.id, second.id);
    for (const state of ['draft', 'submitted', 'in_triage'] as const)
      await plantFriction(home.db, people, state, { title: `Une friction secrète, ${state}` });
    app = await startApp(home);
    staff = await app.signIn('staff');
  }, 60_000);
  afterAll(() => app.close());

  /** A feed as a strict reader sees it: titles and summaries are HTML. */
  async function read(path: string, cookie = ''): Promise<Feed & { entry: readonly Entry[] }> {
    const answer = await fetch(app.url + path, { headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const text = await answer.text();
    const { feed } = xml.parse(text) as { feed: Feed };
    const entry = (feed.entry ?? []).map((each) => ({
      ...each,
      ...{ title: textOf(each.title), summary: textOf(each.summary) },
      link: [each.link].flat()[0] ?? { '@href': '' },
    }));
    const linked = (rel: string) => feed.link.find((link) => link['@rel'] === rel)?.['@href'];
    expect(linked('self')).toBe(feed.id);
    expect(linked('alternate')).toBe(feed.id.replace('.atom', ''));
    for (const { id, link, updated } of entry) {
      expect(id).toBe(link['@href']);
      expect(new Date(updated).toISOString()).toBe(updated);
    }
    expect(feed.author).toEqual({ name: 'Relais', uri: `${app.url}/` });
    expect(feed.id).not.toMatch(/\?$/);
    expect(new Set(entry.map(({ id }) => id)).size).toBe(entry.length);
    if (entry[0]) expect(feed.updated).toBe(entry[0].updated);
    return { ...feed, entry };
  }

  it('tell public frictions alone, the last made public first, to staff as to visitors', async () => {
    for (const cookie of ['', staff]) {
      const { entry } = await read('/frictions.atom', cookie);
      expect(entry.map(({ title }) => title)).toEqual(['La première', HOSTILE, 'La deuxième']);
      expect(entry.map(({ id }) => id)).toEqual(numbers.map((id) => `${app.url}/frictions/${id}`));
    }
    expect((await read('/frictions.atom?etat=submitted', staff)).entry).toEqual([]);
  });

  it('answer the query of their list, whose page names them', async () => {
    const { entry } = await read('/frictions.atom?theme=sante&tri=anciennes');
    expect(entry.map(({ title }) => title)).toEqual([HOSTILE]);
    expect((await read('/frictions.atom?q=deuxi%C3%A8me')).entry).toHaveLength(1);
    const page = await (await fetch(`${app.url}/frictions?theme=sante`)).text();
    const feed = '/frictions.atom?theme=sante&amp;tri=recentes';
    expect(page).toContain(
      `<link rel="alternate" type="application/atom+xml" title="Frictions" href="${feed}"/>`,
    );
    expect(page).toContain(`<a class="fr-link" href="${feed}">`);
  });

  it('tell startups, the last opened first', async () => {
    const older = await plantStartup(home.db, { openedOn: day('2025-03-01') });
    const newer = await plantStartup(home.db, { openedOn: day('2025-09-01') });
    await home.db.update(startup).set({ name: HOSTILE }).where(eq(startup.id, newer.startupId));
    const { entry } = await read('/startups.atom');
    expect(entry.map(({ id }) => id)).toEqual(
      [newer, older].map(({ slug }) => `${app.url}/startups/${slug}`),
    );
    expect(entry[0]).toMatchObject({ title: HOSTILE, updated: '2025-09-01T00:00:00.000Z' });
    expect((await read('/startups.atom?phase=abandon')).entry).toEqual([]);
    const page = await (await fetch(`${app.url}/startups?phase=construction`)).text();
    expect(page).toContain('title="Start-ups" href="/startups.atom?phase=construction"/>');
  });

  it('leave out what XML cannot say', async () => {
    await home.db
      .update(friction)
      .set({ title: 'Une\u0008 friction\uFFFE', situation: 'Deux\nlignes\u0001' })
      .where(eq(friction.id, numbers[0] ?? 0));
    const { entry } = await read('/frictions.atom?tri=anciennes');
    expect(entry[0]?.title).toBe('Une friction');
    expect(entry[0]?.summary).toContain('Deux\nlignes');
  });
});

/** The text of a piece of HTML that holds no element but line breaks. */
function textOf(html: string | { readonly '#text': string }): string {
  const written = typeof html === 'string' ? html : html['#text'];
  expect(written.replaceAll('<br>', '')).not.toContain('<');
  return written
    .replaceAll('<br>', '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
