import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Db } from 'db/client';
import { readClock } from '~/adapters/clock.server';
import type { Logger } from '~/adapters/logger.server';
import { dayInParis } from '~/domain/shared/day';
import { encodingFor } from '~/http/encoding.server';
import { mayHoldSession } from '~/http/session.server';
import { themeOf } from '~/http/theme.server';
import { freshnessOf } from './freshness';
import { KeptPage, KeptPages } from './kept-pages';

/** Files, health and figures have a dot or a name of their own; what is left may be a page, or a feed. */
const PAGE = /^\/(?!assets\/|healthz$|readyz$|metrics$)[^.?]*(?:\.atom)?(?:\?|$)/;
/** A longer address is somebody's question and nobody else's. */
const LONGEST_ADDRESS = 500;
/** Kept by browsers and proxies too, and asked about each time: only whoever brings no cookie of their own gets it. */
const HEADERS = {
  'Cache-Control': 'public, max-age=0, must-revalidate',
  Vary: 'Accept-Encoding, Cookie',
};
const NOT_OF_THE_BYTES = new Set(['content-encoding', 'content-length', 'content-type']);

/** Hands a page to the cache as it was rendered; answers the headers that it leaves with. */
export type KeepPage = (body: Buffer, type?: string) => Readonly<Record<string, string>>;

/** Answers visitors' pages from finished bytes, for as long as nothing that they can read has changed. */
export interface PageCache {
  /** The application behind the cache. */
  before(app: RequestListener): RequestListener;
  /** How to keep the page that answers this request; null when it is nobody's but the asker's. */
  keeperOf(request: IncomingMessage, response: ServerResponse): KeepPage | null;
}

/** The cache of one process; every process follows the same database, so that a change anywhere empties it everywhere. */
export function pageCacheOf(db: Db, log: Logger): PageCache {
  const freshness = freshnessOf(db, () => readClock().getTime());
  const pages = new KeptPages();
  const today = minutelyDay();
  /** What was not there, and the generation in which it is being rendered. */
  const missed = new WeakMap<
    IncomingMessage,
    { readonly key: string; readonly generation: number }
  >();

  const answer = (
    request: IncomingMessage,
    response: ServerResponse,
    generation: number | null,
  ): boolean => {
    if (generation === null) return false;
    const key = keyOf(request, today());
    const page = pages.get(generation, key);
    if (page === undefined) {
      missed.set(request, { key, generation });
      return false;
    }
    const status = send(page, request, response);
    log.info(
      {
        requestId: randomUUID(),
        method: request.method,
        path: pathOf(request),
        status,
        kept: true,
      },
      'answered',
    );
    return true;
  };

  return {
    before(app) {
      return (request, response) => {
        if (!mayBeKept(request)) return app(request, response);
        const generation = freshness.generation();
        if (typeof generation === 'number') {
          if (!answer(request, response, generation)) app(request, response);
          return;
        }
        void Promise.resolve(generation).then((known) => {
          if (!answer(request, response, known)) app(request, response);
        });
      };
    },
    keeperOf(request, response) {
      const miss = missed.get(request);
      if (miss === undefined || request.method !== 'GET') return null;
      return (body, type = 'text/html; charset=utf-8') => {
        const told = { 'Content-Type': type, ...HEADERS };
        const page = new KeptPage(body, { ...securityOf(response), ...told });
        pages.keep(miss.generation, miss.key, page);
        return { ...HEADERS, ETag: page.tag('identity') };
      };
    },
  };
}

/** Whoever brings a session, or says who they are in any other way, is answered by the application alone. */
function mayBeKept({ method, url = '', headers }: IncomingMessage): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    url.length <= LONGEST_ADDRESS &&
    PAGE.test(url) &&
    headers.authorization === undefined &&
    !mayHoldSession(headers.cookie)
  );
}

const MINUTE_MS = 60_000;

/** The day in Paris, asked of the calendar once a minute: it changes on the minute, and thousands ask each second. */
function minutelyDay(): () => string {
  let minute = -1;
  let day = '';
  return () => {
    const now = readClock();
    const present = Math.floor(now.getTime() / MINUTE_MS);
    if (present !== minute) [minute, day] = [present, dayInParis(now)];
    return day;
  };
}

/** Everything that a visitor's page follows from, besides what the database says. */
function keyOf({ url = '', headers }: IncomingMessage, day: string): string {
  return `${day} ${themeOf(headers.cookie ?? null)} ${headers.host ?? ''} ${url}`;
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?')[0] ?? '';
}

function send(page: KeptPage, request: IncomingMessage, response: ServerResponse): number {
  const encoding = encodingFor(request.headers['accept-encoding']);
  const { headers, body } = page.in(encoding);
  if (request.headers['if-none-match']?.includes(page.tag(encoding)) === true) {
    const told = Object.entries(headers).filter(
      ([name]) => !NOT_OF_THE_BYTES.has(name.toLowerCase()),
    );
    response.writeHead(304, Object.fromEntries(told)).end();
    return 304;
  }
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body);
  return 200;
}

/** The security headers that every answer has. A kept page has no script of its own: its policy names no nonce. */
function securityOf(response: ServerResponse): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.getHeaders())) {
    if (typeof value === 'string') headers[name] = value.replace(/ 'nonce-[^']*'/g, '');
  }
  return headers;
}
