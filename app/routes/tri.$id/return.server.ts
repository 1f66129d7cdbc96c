import { readTriageQuery, type TriageQuery } from '~/domain/frictions/triage-filters';
import { safeReturn } from '~/http/access.server';

/** Where one came from in the queue, as the address says; null when one came from elsewhere. */
export function queueOf(request: Request): string | null {
  const asked = safeReturn(new URL(request.url).searchParams.get('retour'), '');
  return asked === '/tri' || asked.startsWith('/tri?') ? asked : null;
}

/** The view of the queue that an address of it shows. */
export function queryOf(queue: string): TriageQuery {
  return readTriageQuery(new URLSearchParams(queue.slice('/tri?'.length)));
}

/** Back to the place in the queue that one came from, at the file's line; else to the file itself. */
export function backTo(request: Request, id: number): string {
  const queue = queueOf(request);
  return queue === null ? `/tri/${id}` : `${queue}#dossier-${id}`;
}
