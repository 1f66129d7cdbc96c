import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignatureV4 } from '@smithy/signature-v4';

const ACCESS_KEY = 'relais-tests';
/** With signs that an address must escape. */
const SECRET_KEY = 'a/secret+of=the tests';
const REGION = 'fr-par';
const BUCKET = 'fichiers';
/** Few, so that a listing has several pages. */
const KEYS_PER_PAGE = 2;

interface Kept {
  readonly bytes: Buffer;
  storedAt: Date;
}

/** An S3-compatible storage in memory, over HTTP; it checks each signature against the one that Amazon's own signer makes. */
export interface TestS3 {
  /** The address for `S3_URL`, with a prefix in the bucket. */
  readonly url: string;
  readonly objects: ReadonlyMap<string, Kept>;
  /** Puts an object in, as of an instant. */
  plant(key: string, text: string, storedAt: Date): void;
  /** Answers every request with that status until told otherwise. */
  fail(status: number | null): void;
  close(): Promise<void>;
}

class Sha256 {
  private readonly hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', keyOf(secret));
  }
  update(data: Uint8Array | string): void {
    this.hash.update(data);
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.hash.digest()));
  }
}

function keyOf(secret: string | ArrayBuffer | ArrayBufferView): string | Uint8Array {
  if (typeof secret === 'string') return secret;
  return ArrayBuffer.isView(secret)
    ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
    : new Uint8Array(secret);
}

/** Starts one on a free port of loopback. */
export async function startS3(): Promise<TestS3> {
  const objects = new Map<string, Kept>();
  let failing: number | null = null;
  const signer = new SignatureV4({
    credentials: { accessKeyId: ACCESS_KEY, secretAccessKey: SECRET_KEY },
    ...{ region: REGION, service: 's3', sha256: Sha256, uriEscapePath: false },
  });
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    if (failing !== null) {
      refuse(response, failing, 'ServiceUnavailable');
      return;
    }
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://s3.test');
    const wrong = await whatIsWrong(request, body, pathname, searchParams);
    const key = pathname.slice(`/${BUCKET}/`.length);
    const found = objects.get(key);
    if (wrong !== null) refuse(response, 403, wrong);
    else if (request.method === 'GET' && key === '') list(response, searchParams);
    else if (request.method === 'PUT') {
      objects.set(key, { bytes: body, storedAt: new Date() });
      response.writeHead(200).end();
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (found) response.writeHead(200).end(found.bytes);
    else refuse(response, 404, 'NoSuchKey');
  }

  /** Why Amazon would refuse a request: what was signed is not what came, or not by that secret. */
  async function whatIsWrong(
    request: IncomingMessage,
    body: Buffer,
    path: string,
    query: URLSearchParams,
  ): Promise<string | null> {
    const { authorization = '', 'x-amz-date': date = '' } = request.headers;
    const digest = createHash('sha256').update(body).digest('hex');
    if (request.headers['x-amz-content-sha256'] !== digest) return 'XAmzContentSHA256Mismatch';
    if (request.method === 'PUT' && request.headers['content-length'] === undefined)
      return 'MissingContentLength';
    const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? [];
    if (!names.includes('host') || !names.includes('x-amz-content-sha256')) return 'AccessDenied';
    const signed = await signer.sign(
      {
        ...{ method: request.method ?? '', protocol: 'http:', hostname: '', path },
        query: Object.fromEntries(query),
        headers: Object.fromEntries(names.map((name) => [name, String(request.headers[name])])),
        body,
      },
      { signingDate: dateOf(String(date)), signableHeaders: new Set(names) },
    );
    return sameSignature(signed.headers['authorization'], authorization)
      ? null
      : 'SignatureDoesNotMatch';
  }

  function list(response: ServerResponse, query: URLSearchParams): void {
    const after = query.get('continuation-token') ?? '';
    const keys = [...objects.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
      .sort();
    const page = keys.slice(0, KEYS_PER_PAGE);
    const rows = page.map((key) => {
      const at = objects.get(key)?.storedAt.toISOString() ?? '';
      return `<Contents><Key>${key.replaceAll('&', '&amp;')}</Key><LastModified>${at}</LastModified><Size>1</Size></Contents>`;
    });
    const next = keys.length > page.length ? (page.at(-1) ?? '') : null;
    const token = next === null ? '' : `<NextContinuationToken>${next}</NextContinuationToken>`;
    response
      .writeHead(200, { 'content-type': 'application/xml' })
      .end(
        `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${BUCKET}</Name><IsTruncated>${next !== null}</IsTruncated>${rows.join('')}${token}</ListBucketResult>`,
      );
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const credentials = `${ACCESS_KEY}:${encodeURIComponent(SECRET_KEY)}`;
  return {
    url: `http://${credentials}@127.0.0.1:${port}/${BUCKET}/relais?region=${REGION}`,
    objects,
    plant: (key, text, storedAt) => void objects.set(key, { bytes: Buffer.from(text), storedAt }),
    fail: (status) => void (failing = status),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** `20260312T090000Z`. */
function dateOf(compact: string): Date {
  return new Date(
    compact.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
}

function sameSignature(ours: string | undefined, theirs: string): boolean {
  const signature = (header: string) => /Signature=([0-9a-f]{64})/.exec(header)?.[1];
  return ours !== undefined && signature(ours) === signature(theirs);
}
