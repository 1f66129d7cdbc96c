import { buildIfStale } from '../build-if-stale';

// npm run build: what `npm start` would build, ahead of time.
buildIfStale();
