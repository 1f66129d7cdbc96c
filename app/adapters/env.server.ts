import type { NetConnectOpts } from 'node:net';
import { z } from 'zod';
import type { ProConnectClient } from './proconnect.server';
import { readClamdAddress } from './scanner.server';
import { readS3Address, type S3Place } from './s3-storage.server';

const flag = z.enum(['0', '1']).transform((value) => value === '1');
const url = (protocols: readonly string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

/** An address whose parts an adapter reads; it may hold a secret, so that the sentence never repeats it. */
const readWith = <Place>(read: (address: string) => Place | null, example: string) =>
  z.string().transform((address, context) => {
    const place = read(address);
    if (place !== null) return place;
    context.addIssue({ code: 'custom', message: `must be written like ${example}` });
    return z.NEVER;
  });

/** An issuer's address, without which nothing signed is secret: https, or this very machine. */
const issuer = z.string().refine(isSafeIssuer, {
  message: 'must be an address that begins with https:// (http:// on this machine alone)',
});

function isSafeIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: url(['http:', 'https:']).optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  DATA_DIR: z.string().min(1).default('./.data'),
  SESSION_SECRET: z.string().min(32, { message: 'must be at least 32 characters long' }).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.string().min(3).default('Relais <relais@localhost>'),
  DEMO: flag.optional(),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  S3_URL: readWith(readS3Address, 'https://KEY:SECRET@host/bucket?region=REGION').optional(),
  CLAMD_URL: readWith(readClamdAddress, 'tcp://host:3310 or unix:///path/of/its/socket').optional(),
  PROCONNECT_ISSUER: issuer.optional(),
  PROCONNECT_CLIENT_ID: z.string().optional(),
  PROCONNECT_CLIENT_SECRET: z.string().optional(),
  THEME: z.enum(['relais', 'dsfr']).default('relais'),
  METRICS_TOKEN: z.string().min(16, { message: 'must be at least 16 characters long' }).optional(),
  NODE_ENV: z.string().default('production'),
});

export interface Env {
  readonly port: number;
  readonly host: string;
  /** Without a trailing slash; null while nothing says it (the address that the server listens on serves then). */
  readonly publicUrl: string | null;
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly sessionSecret: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly demo: boolean;
  readonly trustProxy: boolean;
  readonly logLevel: string;
  /** Where uploaded files lie; null: in the data folder. */
  readonly s3: S3Place | null;
  /** Where the scanner of uploaded files listens; null when there is none. */
  readonly clamd: NetConnectOpts | null;
  /** The State's identity provider; null: people sign in by e-mail alone. */
  readonly proConnect: ProConnectClient | null;
  readonly theme: 'relais' | 'dsfr';
  /** What `/metrics` asks for; null: it answers loopback alone. */
  readonly metricsToken: string | null;
  readonly development: boolean;
}

/** Reads the environment; throws one sentence that names the first wrong or missing value. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  // An empty value is how many process managers write an absent one.
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(
      `${String(issue?.path[0] ?? 'environment')} has a wrong value: ${issue?.message ?? 'unreadable'}.`,
    );
  }
  const env = parsed.data;
  const demo = env.DEMO ?? env.DATABASE_URL === undefined;
  if (!demo && env.PUBLIC_URL === undefined)
    throw new Error('PUBLIC_URL is required when DEMO=0: links in e-mails need it.');
  if (env.DATABASE_URL !== undefined && env.SESSION_SECRET === undefined) {
    throw new Error('SESSION_SECRET is required with DATABASE_URL: every process must share it.');
  }
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: env.DATA_DIR,
    sessionSecret: env.SESSION_SECRET ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    demo,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    s3: env.S3_URL ?? null,
    clamd: env.CLAMD_URL ?? null,
    proConnect: proConnectOf(env),
    theme: env.THEME,
    metricsToken: env.METRICS_TOKEN ?? null,
    development: env.NODE_ENV === 'development',
  };
}

/** All three or none: a part alone would leave a button that leads nowhere. */
function proConnectOf(env: z.infer<typeof schema>): ProConnectClient | null {
  const names = ['PROCONNECT_ISSUER', 'PROCONNECT_CLIENT_ID', 'PROCONNECT_CLIENT_SECRET'] as const;
  const [address, clientId, clientSecret] = names.map((name) => env[name]);
  if (address !== undefined && clientId !== undefined && clientSecret !== undefined)
    return { issuer: new URL(address), clientId, clientSecret };
  const missing = names.filter((name) => env[name] === undefined);
  if (missing.length === names.length) return null;
  throw new Error(`${missing.join(' and ')} is required with the other PROCONNECT_ values.`);
}
