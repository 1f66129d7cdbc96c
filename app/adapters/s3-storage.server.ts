import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import type { KeptObject } from '~/domain/files/orphan';
import {
  idOfObject,
  placeOfObject,
  StorageUnavailable,
  type ObjectStorage,
} from './object-storage.server';

/** Ten megabytes over a slow line; the person waits meanwhile. */
const PATIENCE_MS = 30_000;
/** After the first try: a storage that hiccups is asked again at once, one that is down is told so soon. */
const RETRIES = 2;
const DEFAULT_REGION = 'us-east-1';
/** Names that are written alike in an address, a signature and a listing. */
const PLAIN = /^[\w.-]+$/;

/** Where an S3-compatible storage is, read from its address. */
export interface S3Place {
  readonly endpoint: string;
  readonly bucket: string;
  /** Empty, or a path that ends with a slash: everything below it belongs to this instance alone. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Reads `https://KEY:SECRET@host/bucket/prefix?region=fr-par`; null when a part of it is missing. */
export function readS3Address(address: string): S3Place | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const [bucket, ...folders] = url.pathname.split('/').filter((part) => part !== '');
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const [accessKeyId, secretAccessKey] = [plainPart(url.username), plainPart(url.password)];
  if (!isWeb || accessKeyId === null || secretAccessKey === null) return null;
  if (bucket === undefined || ![bucket, ...folders].every((part) => PLAIN.test(part))) return null;
  return {
    endpoint: url.origin,
    bucket,
    prefix: folders.map((folder) => `${folder}/`).join(''),
    region: url.searchParams.get('region') ?? DEFAULT_REGION,
    accessKeyId,
    secretAccessKey,
  };
}

/** A part of an address without its escapes; null when it is empty or escaped wrongly. */
function plainPart(part: string): string | null {
  try {
    return decodeURIComponent(part) || null;
  } catch {
    return null;
  }
}

const listing = z.object({
  ListBucketResult: z.object({
    Contents: z.array(z.object({ Key: z.string(), LastModified: z.coerce.date() })).default([]),
    NextContinuationToken: z.string().optional(),
  }),
});

/** Keeps objects in a bucket of an S3-compatible storage, addressed by path, every request signed (SigV4) with the digest of what it carries. */
export function s3StorageAt(place: S3Place): ObjectStorage {
  const { endpoint, bucket, prefix, region, accessKeyId, secretAccessKey } = place;
  const client = new AwsClient({
    ...{ accessKeyId, secretAccessKey, region },
    service: 's3',
    retries: RETRIES,
  });
  const xml = new XMLParser({
    parseTagValue: false,
    isArray: (name) => name === 'Contents',
  });
  const urlOf = (id: string) => `${endpoint}/${bucket}/${prefix}${placeOfObject(id)}`;

  async function ask(method: string, url: string, bytes?: Uint8Array): Promise<Response> {
    const digest = createHash('sha256')
      .update(bytes ?? '')
      .digest('hex');
    try {
      return await client.fetch(url, {
        method,
        headers: { 'x-amz-content-sha256': digest },
        signal: AbortSignal.timeout(PATIENCE_MS),
        redirect: 'error',
        ...(bytes === undefined ? {} : { body: new Uint8Array(bytes) }),
      });
    } catch (error) {
      throw new StorageUnavailable('the storage of S3_URL cannot be reached', { cause: error });
    }
  }

  async function listPage(token: string | undefined) {
    const query = new URLSearchParams({ 'list-type': '2', prefix });
    if (token !== undefined) query.set('continuation-token', token);
    const answer = await ask('GET', `${endpoint}/${bucket}?${query.toString()}`);
    if (!answer.ok) throw await refusedBy(answer);
    return listing.parse(xml.parse(await answer.text())).ListBucketResult;
  }

  return {
    async put(id, bytes) {
      const answer = await ask('PUT', urlOf(id), bytes);
      if (!answer.ok) throw await refusedBy(answer);
      await answer.arrayBuffer();
    },
    async get(id) {
      const answer = await ask('GET', urlOf(id));
      if (!answer.ok) {
        const refused = await refusedBy(answer);
        if (answer.status === 404) return null;
        throw refused;
      }
      return new Uint8Array(await answer.arrayBuffer());
    },
    async remove(id) {
      const answer = await ask('DELETE', urlOf(id));
      if (!answer.ok && answer.status !== 404) throw await refusedBy(answer);
      await answer.arrayBuffer();
    },
    async *list() {
      let token: string | undefined;
      do {
        const page = await listPage(token);
        for (const { Key, LastModified } of page.Contents) {
          const found = ours(Key, LastModified);
          if (found) yield found;
        }
        token = page.NextContinuationToken;
      } while (token !== undefined);
    },
  };

  /** An object under our prefix with a name that we give; anything else is left alone. */
  function ours(key: string, storedAt: Date): KeptObject | null {
    const id = idOfObject(key.slice(key.lastIndexOf('/') + 1));
    return id !== null && key === prefix + placeOfObject(id) ? { id, storedAt } : null;
  }
}

/** Reads the answer to its end, so that its connection serves again. */
async function refusedBy(answer: Response): Promise<StorageUnavailable> {
  const code = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? '';
  return new StorageUnavailable(
    `the storage of S3_URL answered ${[answer.status, code].join(' ').trim()}`,
  );
}
