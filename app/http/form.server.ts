import { createHash } from 'node:crypto';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import type { FormState } from '~/domain/shared/form';

/** Files arrive whole in memory: a little above the 10 MB that a file may weigh. */
const LARGEST_BODY = 11 * 1024 * 1024;

export interface ReadForm<T> {
  readonly ok: true;
  readonly value: T;
  readonly state: FormState;
  readonly submission: string;
  readonly files: ReadonlyMap<string, File>;
}

export interface WrongForm {
  readonly ok: false;
  /** 422 with the form's state: the page again, nothing typed lost. */
  readonly answer: ReturnType<typeof wrongForm>;
}

/** What an action answers when the form stays on the page. */
export function wrongForm(form: FormState, status = 422) {
  return data({ form }, { status });
}

/** Whether what is posted weighs more than any form may: a page with a file says so at its field, before reading it. */
export function isTooLarge(request: Request): boolean {
  return Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY;
}

/**
 * Reads a posted form by its schema (fields of http/fields). Several values of one name arrive joined by commas.
 * The fingerprint covers the page and everything posted, so that the very same form acts once.
 */
export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<ReadForm<z.output<S>> | WrongForm> {
  if (isTooLarge(request)) throw data({ kind: 'too-large' }, { status: 413 });
  const body = await bodyOf(request);
  const values: Record<string, string> = {};
  const files = new Map<string, File>();
  const hash = createHash('sha256').update(new URL(request.url).pathname);
  for (const [name, value] of body) {
    if (typeof value === 'string')
      values[name] = name in values ? `${values[name]},${value}` : value;
    else if (value.size > 0) files.set(name, value);
    hash.update(
      JSON.stringify([name, typeof value === 'string' ? value : [value.name, value.size]]),
    );
  }
  const { formKey, ...typed } = values;
  const parsed = schema.safeParse(typed);
  if (parsed.success) {
    // Without a key of its page, two posts that look alike may be two acts.
    const submission = formKey ? hash.digest('hex') : crypto.randomUUID();
    return {
      ok: true,
      value: parsed.data,
      state: { values: typed, errors: {} },
      submission,
      files,
    };
  }
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues)
    errors[issue.path.map(String).join('.')] ??= issue.message;
  return { ok: false, answer: wrongForm({ values: typed, errors }) };
}

/** Which of a page's forms was posted (its submit button's or hidden `intent`), without consuming the body. */
export async function intentOf(request: Request): Promise<string> {
  const body = await bodyOf(request.clone());
  const intent = body.get('intent');
  return typeof intent === 'string' ? intent : '';
}

async function bodyOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw data({ kind: 'unreadable' }, { status: 400 });
  }
}
