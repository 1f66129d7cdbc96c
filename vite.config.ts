import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type UserConfig } from 'vite';
import remixConfig from './remix.config.js';

const root = fileURLToPath(new URL('.', import.meta.url));

const shared: UserConfig = {
  resolve: {
    alias: [
      { find: /^~\//, replacement: `${root}app/` },
      { find: /^db\//, replacement: `${root}db/` },
    ],
  },
  // Hundreds of small files, of which a few are used: taken into the bundle, the others are never read.
  ssr: { noExternal: ['date-fns', '@date-fns/utc'] },
};

/** The process that serves them (`--mode server`), bundled like the pages beside which it is written. */
const server: UserConfig = {
  ...shared,
  publicDir: false,
  build: {
    ssr: 'app/server/start.ts',
    outDir: 'build/server',
    emptyOutDir: false,
    target: 'node20',
    rollupOptions: { output: { chunkFileNames: 'start-[name]-[hash].js' } },
  },
};

/** The pages, for browsers and for the server. */
const pages: UserConfig = {
  ...shared,
  plugins: [remix(remixConfig)],
  // Inlined assets would be repeated in every page that names them.
  build: { assetsInlineLimit: 0 },
};

export default defineConfig(({ mode }) => (mode === 'server' ? server : pages));
