import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^~\//, replacement: `${root}app/` },
      { find: /^db\//, replacement: `${root}db/` },
    ],
  },
  // The server and the tests see the same JSX as the build, without the Remix plugin.
  esbuild: { jsx: 'automatic' },
  test: {
    env: { TZ: 'UTC', NODE_ENV: 'test' },
    setupFiles: ['tests/support/console.ts'],
    maxWorkers: 2,
    // Two cores that somebody else uses too: a slow machine is no failure.
    testTimeout: 15_000,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'tests/*.test.ts',
            'tests/{architecture,domain,wording,ui,http,adapters}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['tests/{db,services,routes,server,support}/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/database-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/support/database-setup.ts', 'tests/support/browser-setup.ts'],
          // A journey has the machine to itself: two browsers on two cores time out for no reason.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
