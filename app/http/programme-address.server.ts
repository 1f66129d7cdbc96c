import { redirect } from '@remix-run/node';
import { parseDay, type Day } from '~/domain/shared/day';
import { notFound } from './access.server';

/** The day for which an address asks (`?au=`); null for today, and for what is no day or is still to come. */
export function asOfParam(request: Request, today: Day): Day | null {
  const asked = parseDay(new URL(request.url).searchParams.get('au') ?? '');
  return asked === null || asked >= today ? null : asked;
}

/** The number of an action in the URL. */
export function actionParam(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : notFound();
}

/** Leads the address of the programme that is the current one to its pages under /programme; `page` is what follows. */
export function toCurrent(request: Request, base: string, page = ''): void {
  if (base === '/programme') throw redirect(base + page + new URL(request.url).search);
}
