/** Where a programme's pages stand: the current one's under /programme, every other's under its own address. */
export function baseOf(
  programme: { readonly id: number; readonly slug: string },
  currentId: number | null,
): string {
  return programme.id === currentId ? '/programme' : `/programmes/${programme.slug}`;
}
