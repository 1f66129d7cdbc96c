import { expect, it } from 'vitest';
import { reachForm } from '~/http/evidence-fields';

const TYPED = { version: '1', reachedOn: '2026-03-12', url: 'nulle part', figure: 'douze' };

it.each([
  ['link', ['url']],
  ['figure', ['figure']],
  ['file', []],
  ['log', []],
])('a milestone proved by a %s is judged on its own fields: %j', (kind, wrong) => {
  const read = reachForm.safeParse({ ...TYPED, kind });
  expect(read.error?.issues.map(({ path }) => path.join('.')) ?? []).toEqual(wrong);
});

it('keeps what was typed for the chosen kind', () => {
  const read = reachForm.parse({ ...TYPED, kind: 'figure', figure: '12,5', unit: 'demandes' });
  expect(read).toMatchObject({ kind: 'figure', url: null, figure: 12.5, unit: 'demandes' });
});
