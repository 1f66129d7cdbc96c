/** Cents as a person would type them; nothing for a sum that is not known. */
export function eurosTyped(cents: number | null | undefined): string | undefined {
  return cents === null || cents === undefined
    ? undefined
    : (cents / 100).toFixed(2).replace('.', ',').replace(/,00$/, '');
}
