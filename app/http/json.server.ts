/** A record as the API gives it; what is not there, or not for the person, is a 404 of the same shape. */
export function jsonAnswer(record: object | null): Response {
  if (record === null) return Response.json({ error: 'not-found' }, { status: 404 });
  return Response.json(record, { headers: { 'Cache-Control': 'private, no-cache' } });
}
