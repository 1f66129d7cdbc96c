import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Db } from 'db/client';
import { outboxBacklog } from 'db/repositories/outbox-worker';
import { readClock } from '~/adapters/clock.server';
import type { Env } from '~/adapters/env.server';
import type { Probe } from './probe';

/** Bounds in seconds: a page from the cache, a page, a slow page, one that somebody gave up on. */
const BUCKETS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10];

export interface Metrics {
  /** Counts and times every answer. */
  readonly observe: RequestHandler;
  /** What Prometheus reads; 404 to whoever may not. */
  readonly answer: RequestHandler;
}

/** The figures of this process: its own, its answers, its database and the mail that waits. */
export function metricsOf(env: Env, db: Db, probe: Probe): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const answers = new Histogram({
    name: 'relais_http_answer_seconds',
    help: 'How long answers took, by method and status.',
    labelNames: ['method', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const up = new Gauge({
    name: 'relais_database_up',
    help: 'Whether the database answers (1) or not (0).',
    registers,
  });
  const waiting = new Gauge({
    name: 'relais_outbox_waiting',
    help: 'E-mails that have not left.',
    registers,
  });
  const oldest = new Gauge({
    name: 'relais_outbox_oldest_seconds',
    help: 'How long the oldest of them has been due.',
    registers,
  });

  async function read(): Promise<string> {
    const answers = await probe.answersNow();
    up.set(answers ? 1 : 0);
    if (answers) {
      const backlog = await outboxBacklog(db, readClock());
      waiting.set(backlog.waiting);
      oldest.set(backlog.oldestSeconds);
    }
    return register.metrics();
  }

  return {
    observe: (request, response, next) => {
      const stop = answers.startTimer({ method: request.method });
      response.on('finish', () => stop({ status: String(response.statusCode) }));
      next();
    },
    answer: (request, response, next) => {
      if (!mayReadMetrics(request, env)) return next();
      read().then((text) => response.type(register.contentType).send(text), next);
    },
  };
}

/** Loopback itself, or whoever knows the token; what a proxy passes on is not loopback, even from this machine. */
function mayReadMetrics(request: Request, { metricsToken }: Env): boolean {
  if (metricsToken !== null) return isToken(request.get('authorization') ?? '', metricsToken);
  const passedOn = request.get('x-forwarded-for') ?? request.get('forwarded') ?? request.get('via');
  const from = request.socket.remoteAddress ?? '';
  return passedOn === undefined && /^(?:::ffff:)?127\.|^::1$/.test(from);
}

function isToken(authorization: string, token: string): boolean {
  const [given, wanted] = [Buffer.from(authorization), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
