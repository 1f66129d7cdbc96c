import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Encoding } from '~/http/encoding.server';

/** Room for some thousand pages. */
const MOST_BYTES = 32 * 1_024 * 1_024;
/** A page that large is rather rendered each time. */
const LARGEST_PAGE = 1_024 * 1_024;

type Headers = Readonly<Record<string, string>>;

/** A page as finished bytes in each encoding; compressed once, when first asked for. */
export class KeptPage {
  private readonly answers = new Map<
    Encoding,
    { readonly headers: Headers; readonly body: Buffer }
  >();
  private readonly mark: string;

  constructor(
    private readonly body: Buffer,
    private readonly headers: Headers,
  ) {
    this.mark = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  }

  get size(): number {
    return this.body.length;
  }

  /** Its tag, one per encoding: each is other bytes. */
  tag(encoding: Encoding): string {
    return `"${this.mark}-${encoding}"`;
  }

  in(encoding: Encoding): { readonly headers: Headers; readonly body: Buffer } {
    const known = this.answers.get(encoding);
    if (known) return known;
    const body = compressed(this.body, encoding);
    const answer = {
      body,
      headers: {
        ...this.headers,
        ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
        'Content-Length': String(body.length),
        ETag: this.tag(encoding),
      },
    };
    this.answers.set(encoding, answer);
    return answer;
  }
}

function compressed(body: Buffer, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'br':
      return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    case 'gzip':
      return gzipSync(body, { level: 6 });
    case 'identity':
      return body;
  }
}

/** The pages of one generation; those kept first go first when there is no more room. */
export class KeptPages {
  private generation = 0;
  private bytes = 0;
  private readonly pages = new Map<string, KeptPage>();

  get(generation: number, key: string): KeptPage | undefined {
    return generation === this.generation ? this.pages.get(key) : undefined;
  }

  /** Keeps a page that was rendered wholly within a generation. */
  keep(generation: number, key: string, page: KeptPage): void {
    // A page that was begun before the last change comes too late.
    if (page.size > LARGEST_PAGE || generation < this.generation) return;
    if (generation > this.generation) {
      this.generation = generation;
      this.pages.clear();
      this.bytes = 0;
    }
    this.drop(key);
    this.pages.set(key, page);
    this.bytes += page.size;
    for (const oldest of this.pages.keys()) {
      if (this.bytes <= MOST_BYTES) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.bytes -= this.pages.get(key)?.size ?? 0;
    this.pages.delete(key);
  }
}
