/** Beyond this a page number is a mistake or mischief. */
const LAST_PAGE = 10_000;

/** The number of a list's page in the query string (`page`, or another name); the first one when it is none. */
export function pageParam(searchParams: URLSearchParams, name = 'page'): number {
  const page = Number(searchParams.get(name));
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1;
}
