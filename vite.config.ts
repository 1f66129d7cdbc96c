import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: {
    alias: [
      { find: /^~\//, replacement: `${root}app/` },
      { find: /^db\//, replacement: `${root}db/` },
    ],
  },
  // Inlined assets would be repeated in every page that names them.
  build: { assetsInlineLimit: 0 },
});
