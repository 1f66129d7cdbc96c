import { describe, expect, it } from 'vitest';
import { CLOCK, violationsWith } from './house-in-order';

function lines(count: number): string {
  return 'export {};\n'.repeat(count);
}

describe('the checker of names, lengths and clocks', () => {
  it.each([
    'new Date()',
    'new Date',
    'Date()',
    'Date.now()',
    '[1].map(Date.now)',
    'globalThis.Date.now()',
    'performance.now()',
    'new UTCDate()',
  ])('lets only the clock say %s', (expression) => {
    const planted = `export const x = ${expression};`;
    expect(violationsWith({ 'db/x.ts': planted }).join('\n')).toContain(
      `only ${CLOCK} does; take the time as an argument (today, or ctx.now).`,
    );
    expect(violationsWith({ [CLOCK]: planted, 'tests/x.ts': planted })).toEqual([]);
  });

  it('is not fooled by comments, strings or dates with an argument', () => {
    const planted = `// new Date() is for the clock\nexport const x = ['Date.now()', new Date(5)];`;
    expect(violationsWith({ 'db/x.ts': planted })).toEqual([]);
  });

  it('refuses a barrel, not an index that does something', () => {
    expect(
      violationsWith({ 'app/ui/base/index.ts': `export * from '../frictions/List';` }),
    ).toEqual([
      'app/ui/base/index.ts is a barrel that only re-exports: import each thing from the file that defines it, and delete this one.',
    ]);
    expect(violationsWith({ 'app/ui/base/index.ts': 'export const x = 1;' })).toEqual([]);
  });

  it.each([
    'app/domain/shared/utils.ts',
    'app/ui/helpers/x.ts',
    'tests/support/common.ts',
    'app/http/misc.server.ts',
  ])('refuses the drawer %s', (file) => {
    expect(violationsWith({ [file]: 'export {};' }).join('\n')).toContain(
      'says nothing about what is inside',
    );
  });

  it('counts lines', () => {
    expect(violationsWith({ 'app/ui/x.ts': lines(300), 'app/routes/x.tsx': lines(140) })).toEqual(
      [],
    );
    expect(violationsWith({ 'db/x.ts': lines(301) })).toEqual([
      'db/x.ts has 301 lines (300 at most): split it where its two subjects meet.',
    ]);
    expect(violationsWith({ 'app/routes/x.tsx': lines(141) }).join('\n')).toContain(
      'app/routes/x.tsx has 141 lines (a route has 140 at most)',
    );
    expect(violationsWith({ 'db/seed/data/x.ts': lines(999) })).toEqual([]);
  });

  it('wants one use case per file, of the same name', () => {
    expect(
      violationsWith({ 'app/services/frictions/join.server.ts': 'export function unite() {}' }),
    ).toEqual([
      'app/services/frictions/join.server.ts exports unite: the file is named after its use case, so it exports the function join (or is renamed).',
    ]);
    expect(
      violationsWith({
        'app/services/frictions/join.server.ts':
          'export const join = () => 1;\nexport function leave() {}',
      }),
    ).toEqual([
      'app/services/frictions/join.server.ts also exports leave: one use case per file; give each its own file in app/services/frictions, or move a rule to app/domain/frictions.',
    ]);
    expect(violationsWith({ 'app/services/frictions/x.ts': 'export {};' }).join('\n')).toContain(
      'is no use case',
    );
    expect(
      violationsWith({
        'app/services/frictions/take-over.server.ts': 'export async function takeOver() {}',
        'app/services/shared/context.ts': 'export const a = 1, b = 2;',
      }),
    ).toEqual([]);
  });
});
