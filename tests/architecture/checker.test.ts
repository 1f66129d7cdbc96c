import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { violationsWith } from './house-in-order';

describe('the checker', () => {
  it('finds nothing in a house that is in order', () => {
    expect(violationsWith({})).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'app/routes/x.tsx',
      'db/client',
      'app/routes/x.tsx:1 imports db/client.ts: a route asks a service and never the database; put the query in db/repositories and call it from a service.',
    ],
    ['app/routes/x.tsx', '~/adapters/clock.server', 'a route reaches the outside world through'],
    ['app/root.tsx', 'db/client', 'app/root.tsx:1 imports db/client.ts: a route asks a service'],
    ['app/http/x.server.ts', 'db/client', 'app/http turns requests into calls'],
    ['app/http/x.server.ts', '~/ui/frictions/List', 'app/http knows Request and Response'],
    [
      'app/ui/x.tsx',
      'db/client',
      "app/ui/x.tsx:1 imports db/client.ts: a component gets its data as props; load it in the route's loader through a service.",
    ],
    ['app/ui/x.tsx', '~/services/frictions/decide.server', 'a component gets its data as props'],
    ['app/ui/x.tsx', '~/http/session.server', 'a component knows no request'],
    ['app/wording/x.ts', '~/ui/frictions/List', 'app/wording holds sentences'],
    [
      'app/services/frictions/x.server.ts',
      '~/http/session.server',
      'a service returns refusals as values',
    ],
    ['app/services/frictions/x.server.ts', '~/routes/frictions', 'what a route and a service'],
    [
      'app/adapters/x.server.ts',
      '~/services/frictions/decide.server',
      'an adapter only talks to the outside world',
    ],
    ['app/adapters/x.server.ts', 'db/client', 'an adapter holds no rows'],
    ['app/domain/frictions/x.ts', 'db/client', 'the domain is pure rules; the service loads'],
    ['app/domain/frictions/x.ts', '~/wording/frictions', 'the domain names a refusal by a string'],
    [
      'db/repositories/x.ts',
      '~/services/frictions/decide.server',
      'repositories are called by services; only db/seed may call a service.',
    ],
    ['db/seed/x.ts', '~/adapters/clock.server', 'the database is handed its configuration'],
    ['app/services/frictions/x.server.ts', '~/server/start', 'nothing imports it'],
    ['app/domain/frictions/x.ts', '../../../tests/support/x', 'nothing that ships may need a test'],
  ])('keeps the floors: %s may not import %s', (file, target, sentence) => {
    const found = violationsWith({
      [file]: `import * as it from '${target}';\nexport const x = it;`,
    });
    expect(found.join('\n')).toContain(sentence);
  });

  it('sees imports of types, re-exports and dynamic imports too', () => {
    const ways = [
      `import type { open } from 'db/client';`,
      `export { open } from '../../db/client.js';`,
      `export const later = () => import('db/client');`,
      `export type Open = import('db/client').Open;`,
    ];
    for (const way of ways) {
      expect(violationsWith({ 'app/ui/x.tsx': way }).join('\n')).toContain(
        'app/ui/x.tsx:1 imports db/client.ts',
      );
    }
  });

  it('knows every folder of app/', () => {
    expect(violationsWith({ 'app/lib/x.ts': 'export {};' })).toEqual([
      'app/lib/x.ts stands on no floor: app/ holds routes, http, ui, wording, server, services, adapters and domain; move it to the floor that says what kind of code it is.',
    ]);
  });

  it.each<[string, string, string]>([
    ['app/routes/x.tsx', 'drizzle-orm', 'queries and drivers live in db/ alone'],
    ['app/services/frictions/x.server.ts', 'drizzle-orm/pg-core', 'queries and drivers'],
    ['app/domain/frictions/x.ts', 'react', 'the domain uses nothing but itself, zod and date-fns'],
    ['app/domain/frictions/x.ts', 'node:crypto', 'the domain uses nothing but itself'],
    ['app/ui/x.tsx', 'node:fs', 'what needs Node belongs in app/adapters or a service'],
    ['app/ui/x.tsx', '@remix-run/node', 'a component knows no server'],
    ['app/services/frictions/x.server.ts', '@remix-run/node', 'know the web framework'],
  ])('keeps packages on their floor: %s may not import %s', (file, target, sentence) => {
    const found = violationsWith({
      [file]: `import * as it from '${target}';\nexport const x = it;`,
    });
    expect(found.join('\n')).toContain(sentence);
  });

  it('refuses what date-fns reads from the clock', () => {
    expect(
      violationsWith({
        'app/domain/frictions/x.ts': `import { isPast } from 'date-fns';\nisPast;`,
      }),
    ).toEqual([
      'app/domain/frictions/x.ts:1 imports date-fns: isPast looks at the clock itself; take today or now as an argument and compare with it.',
    ]);
  });

  it('keeps the order of the rooms', () => {
    const found = violationsWith({
      'app/domain/frictions/x.ts': `import '~/domain/startups/phase';`,
      'app/domain/startups/phase.ts': 'export {};',
      'app/services/accounts/open.server.ts': `import type { decide } from '~/services/frictions/decide.server';\nexport function open(_: typeof decide) {}`,
    });
    expect(found).toEqual([
      "app/domain/frictions/x.ts:1 imports app/domain/startups/phase.ts: startups comes after frictions; pass startups's facts in as data, or move the use case to app/services/startups.",
      "app/services/accounts/open.server.ts:1 imports app/services/frictions/decide.server.ts: frictions comes after accounts; pass frictions's facts in as data, or move the use case to app/services/frictions.",
    ]);
  });

  it('lets the frame of a use case name the actor, the acts and the notices, as types alone', () => {
    const planted = (how: string) => ({
      'app/services/shared/act.server.ts': `${how} { Actor } from '~/domain/accounts/account';`,
      'app/domain/accounts/account.ts': 'export class Actor {}',
    });
    expect(violationsWith(planted('import type'))).toEqual([]);
    expect(violationsWith(planted('import')).join('\n')).toContain('accounts comes after shared');
  });

  it('keeps budget and milestones apart', () => {
    const found = violationsWith({
      'app/domain/budget/x.ts': `import '../milestones/y';`,
      'app/domain/milestones/y.ts': 'export {};',
    });
    expect(found).toEqual([
      'app/domain/budget/x.ts:1 imports app/domain/milestones/y.ts: budget and milestones are neighbours and do not know each other; the service of a later room brings both together.',
    ]);
  });

  it('knows every room', () => {
    expect(violationsWith({ 'app/domain/invoices/x.ts': 'export {};' }).join('\n')).toContain(
      'app/domain/invoices/x.ts stands in no room',
    );
  });

  it('lets a later room use an earlier one, and a repository any table', () => {
    const found = violationsWith({
      'app/domain/reviews/x.ts': `import '../budget/y';`,
      'app/domain/budget/y.ts': `import '../shared/day';`,
      'db/schema/frictions.ts': `import './startups';`,
      'db/schema/startups.ts': 'export {};',
    });
    expect(found).toEqual([]);
  });

  it('finds a circle, even of types', () => {
    const found = violationsWith({
      'db/schema/a.ts': `import './b';`,
      'db/schema/b.ts': `import type {} from './c';`,
      'db/schema/c.ts': `import './a';`,
    });
    expect(found).toEqual([
      'db/schema/a.ts → db/schema/b.ts → db/schema/c.ts → db/schema/a.ts is a circle: put what they share into a file of its own that imports neither.',
    ]);
  });

  it('finds server code that a component reaches from afar', () => {
    const found = violationsWith({
      'app/ui/x.tsx': `import { secret } from '~/wording/secret';\nexport const x = secret;`,
      'app/wording/secret.ts': `export { secret } from './secret.server';`,
      'app/wording/secret.server.ts': 'export const secret = 1;',
    });
    expect(found).toContain(
      "app/ui/x.tsx → app/wording/secret.ts → app/wording/secret.server.ts: app/ui/x.tsx also runs in the browser and must never reach app/wording/secret.server.ts; let the route's loader call it and hand the result down.",
    );
  });

  it('finds server code that the entry of the browser reaches', () => {
    const found = violationsWith({ 'app/entry.client.tsx': `import '~/http/session.server';` });
    expect(found.join('\n')).toContain('app/entry.client.tsx → app/http/session.server.ts');
  });
});

describe('npm run architecture', () => {
  it('prints the sentence and exits 1', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'relais-house-'));
    try {
      mkdirSync(path.join(root, 'app/ui'), { recursive: true });
      writeFileSync(path.join(root, 'app/ui/x.tsx'), `import 'db/client.ts';`);
      const check = path.resolve('tests/architecture/check.ts');
      const run = spawnSync(process.execPath, ['--import', 'tsx', check, root], {
        encoding: 'utf8',
      });
      expect(run.stdout).toContain('app/ui/x.tsx:1 imports db/client.ts: a component gets');
      expect(run.status).toBe(1);
    } finally {
      rmSync(root, { recursive: true });
    }
  }, 30_000);
});
