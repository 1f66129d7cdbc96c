import { redirect } from '@remix-run/node';
import { CHANGE_KINDS, CHANGE_SLUGS, type ChangeKind } from '~/domain/programme/revision';
import { parseSemester } from '~/domain/programme/semester';
import type { RevisionAddress } from '~/services/programme/holdRevision.server';
import { notFound } from './access.server';

interface Params {
  readonly slug?: string | undefined;
  readonly semester?: string | undefined;
}

/** The revision that an address names: the current programme's when it names no programme. */
export function revisionAddress({ slug, semester }: Params): RevisionAddress {
  return { programme: slug ?? null, semester: parseSemester(semester ?? '') ?? notFound() };
}

/** Which change an address asks a form for: its kind, and the number of its action, null for a new one or while none is chosen; null while nothing is. */
export function askedChange(
  request: Request,
): { readonly kind: ChangeKind; readonly number: number | null } | null {
  const query = new URL(request.url).searchParams;
  const kind = CHANGE_KINDS.find((one) => CHANGE_SLUGS[one] === query.get('genre'));
  const typed = query.get('action') ?? '';
  const number = /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : null;
  if (kind === undefined) return null;
  return { kind, number: kind === 'add' ? null : number };
}

/** Leads an address of the current programme under /programmes to the same page under /programme. */
export function toOwnBase(request: Request, base: string): void {
  const { pathname, search } = new URL(request.url);
  if (!pathname.startsWith(`${base}/`)) {
    throw redirect(pathname.replace(/^\/programmes\/[^/]+/, base) + search);
  }
}
