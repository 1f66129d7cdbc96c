/** The slug of the resource whose reuses an address asks for (`ressource`); null for all. */
export function readReusedResource(params: URLSearchParams): string | null {
  const slug = (params.get('ressource') ?? '').replaceAll('\u0000', '').trim();
  return slug === '' ? null : slug;
}
