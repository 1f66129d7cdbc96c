import { expect, it } from 'vitest';
import { pageOfLinks, type Links } from '~/domain/programme/progress';
import { day } from '~/domain/shared/day';

const on = { linkedOn: day('2026-03-12') };
/** Three startups, one friction, two resources: five of a page and one more, or three pages of two. */
const LINKS: Links = {
  startups: [1, 2, 3].map((linkId) => ({
    ...{ ...on, linkId, slug: `s${linkId}`, name: 'S', phase: null, since: null },
    ...{ reached: 0, lastReached: null },
  })),
  frictions: [{ ...on, linkId: 4, id: 4, title: 'F', state: 'qualified' }],
  resources: [5, 6].map((linkId) => ({
    ...{ ...on, linkId, slug: `r${linkId}`, name: 'R', kind: 'api', reuses: 0 },
  })),
};

it.each([
  [0, 2, 1, 3, [1, 2]],
  [1, 2, 1, 3, [1, 2]],
  [2, 2, 2, 3, [3, 4]],
  [3, 2, 3, 3, [5, 6]],
  [9, 2, 3, 3, [5, 6]],
  [2, 5, 2, 2, [6]],
  [1, 6, 1, 1, [1, 2, 3, 4, 5, 6]],
  [2, 6, 1, 1, [1, 2, 3, 4, 5, 6]],
])('page %i of links by %i is page %i of %i', (asked, size, page, pageCount, shown) => {
  const { links, ...at } = pageOfLinks(LINKS, asked, size);
  expect(at).toEqual({ page, pageCount });
  const all = [...links.startups, ...links.frictions, ...links.resources];
  expect(all.map(({ linkId }) => linkId)).toEqual(shown);
});

it('has one empty page when nothing is linked', () => {
  const none = { startups: [], frictions: [], resources: [] };
  expect(pageOfLinks(none, 3)).toEqual({ page: 1, pageCount: 1, links: none });
});
