const LONGEST_QUERY = 100;

/** The part of a name or address that the list of accounts is asked for. */
export function readAccountQuery(params: URLSearchParams): string {
  return (params.get('q') ?? '').trim().slice(0, LONGEST_QUERY);
}
