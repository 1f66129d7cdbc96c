import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure, type RequestOptions } from 'node:https';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';

/** Why a document could not be read. */
export type StatsTrouble =
  | 'not-secure'
  | 'inner-address'
  | 'unreachable'
  | 'too-slow'
  | 'elsewhere'
  | 'not-ok'
  | 'not-json'
  | 'too-large';

type Fetched =
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly outcome: StatsTrouble };

/** How addresses are found and judged; tests bring their own, the process has `PUBLIC_ONLY`. */
export interface Reach {
  /** Every address of a name. */
  readonly resolve: (hostname: string) => Promise<readonly LookupAddress[]>;
  readonly isInner: (address: string) => boolean;
  /** Plain http, which only a test's own server speaks. */
  readonly allowsPlain: boolean;
  readonly longestMs: number;
  readonly largestBytes: number;
}

const LONGEST_MS = 8_000;
const LARGEST_BYTES = 256 * 1024;
/** « /stats » to « /stats/ » and the like, on the same origin. */
const MOST_STEPS = 3;

/** Everything that is no public unicast address (IANA's special-purpose registries); IPv4 in disguise included. */
const INNER = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local, where clouds keep their metadata.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, reserved, broadcast; and what clouds answer at besides.
  ['224.0.0.0', 3],
  ['168.63.129.16', 32],
] as const) {
  INNER.addSubnet(network, prefix, 'ipv4');
}
const PUBLIC_V6 = new BlockList();
PUBLIC_V6.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4 wraps an IPv4 address.
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  INNER.addSubnet(network, prefix, 'ipv6');
}

/** Whether an address is not a public one: private, loopback, link-local, unique local, metadata, wrapped or reserved. */
export function isInnerAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return INNER.check(address, 'ipv4');
    case 6:
      return !PUBLIC_V6.check(address, 'ipv6') || INNER.check(address, 'ipv6');
    default:
      return true;
  }
}

/** What the process reads: public addresses over TLS alone. */
export const PUBLIC_ONLY: Reach = {
  resolve: (hostname) =>
    new Promise((resolve, reject) => {
      lookUp(hostname, { all: true }, (error, addresses) => {
        if (error) reject(error);
        else resolve(addresses);
      });
    }),
  isInner: isInnerAddress,
  allowsPlain: false,
  longestMs: LONGEST_MS,
  largestBytes: LARGEST_BYTES,
};

class Trouble extends Error {
  constructor(readonly outcome: StatsTrouble) {
    super(outcome);
  }
}

/** Reads a JSON document from a public place, within bounds of time and size, following redirects on its own origin alone. */
export async function fetchStats(url: string, reach: Reach = PUBLIC_ONLY): Promise<Fetched> {
  const patience = AbortSignal.timeout(reach.longestMs);
  try {
    let here = new URL(url);
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const answer = await open(here, reach, patience);
      const next = redirectOf(answer, here);
      if (next === null) return { ok: true, document: parse(await bodyOf(answer, reach)) };
      answer.destroy();
      if (next.origin !== here.origin) throw new Trouble('elsewhere');
      here = next;
    }
    throw new Trouble('elsewhere');
  } catch (error) {
    if (patience.aborted) return { ok: false, outcome: 'too-slow' };
    return { ok: false, outcome: error instanceof Trouble ? error.outcome : 'unreachable' };
  }
}

/**
 * The answer of one request. The address is judged in the socket's own look-up, so that a name cannot answer one thing to
 * whoever asks first and another to whoever connects; a name that is an address is judged before, since it is not looked up.
 */
function open(url: URL, reach: Reach, patience: AbortSignal): Promise<IncomingMessage> {
  if (url.protocol !== 'https:' && !(reach.allowsPlain && url.protocol === 'http:')) {
    throw new Trouble('not-secure');
  }
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && reach.isInner(literal)) throw new Trouble('inner-address');
  const options: RequestOptions = {
    // A connection of its own: one kept from before would not be judged.
    agent: false,
    signal: patience,
    lookup: judgedLookup(reach),
    headers: {
      Accept: 'application/json',
      'Accept-Encoding': 'identity',
      'User-Agent': 'Relais (statistiques)',
    },
  };
  const get = url.protocol === 'https:' ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    const request = get(withoutSecrets(url), options, (answer) => {
      // The last word: where the socket really leads.
      const { remoteAddress } = answer.socket;
      if (remoteAddress === undefined || reach.isInner(remoteAddress)) {
        answer.destroy();
        reject(new Trouble('inner-address'));
      } else resolve(answer);
    });
    request.on('error', reject);
  });
}

/** An address may carry a name and a password; none is sent. */
function withoutSecrets(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare;
}

function judgedLookup({ resolve, isInner }: Reach): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        // One inner address among public ones is a trap.
        if (first === undefined || addresses.some(({ address }) => isInner(address))) {
          callback(new Trouble('inner-address'), '', 0);
        } else if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, isIPv6(first.address) ? 6 : 4);
      },
      () => callback(new Trouble('unreachable'), '', 0),
    );
  };
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function redirectOf({ statusCode = 0, headers }: IncomingMessage, here: URL): URL | null {
  if (!REDIRECTS.has(statusCode)) return null;
  const { location } = headers;
  if (location === undefined || !URL.canParse(location, here)) throw new Trouble('not-ok');
  return new URL(location, here);
}

async function bodyOf(answer: IncomingMessage, { largestBytes }: Reach): Promise<string> {
  const { statusCode, headers } = answer;
  const refuse = (outcome: StatsTrouble): never => {
    answer.destroy();
    throw new Trouble(outcome);
  };
  if (statusCode !== 200) refuse('not-ok');
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(type)) refuse('not-json');
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') refuse('not-json');
  if (Number(headers['content-length'] ?? 0) > largestBytes) refuse('too-large');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBytes) refuse('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Trouble('not-json');
  }
}
