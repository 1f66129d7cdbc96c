import type { WrittenLine } from '../../../../app/domain/programme/edition-table';

/** An action as an edition of the story tells it. */
export type Told = WrittenLine;

/** An action, by its number and its priority, with its pilots of the State and of the collectivités. */
export function line(
  number: number,
  priority: number,
  title: string,
  text: string,
  state: readonly string[],
  collectivites: readonly string[],
): Told {
  const pilots = { 'college-etat': state, 'college-collectivites': collectivites };
  return { number, priority, title, text, pilots, reason: '' };
}

/** What an edition changes: actions with other words, actions taken out, actions added. */
export interface Edits {
  readonly enriched?: Readonly<
    Record<
      number,
      Partial<Pick<Told, 'title' | 'text' | 'priority' | 'pilots'>> & { readonly reason: string }
    >
  >;
  readonly removed?: Readonly<Record<number, string>>;
  readonly added?: readonly Told[];
}

/** The actions of the edition after: all of them told, those taken out with their reason alone. */
export function edited(
  former: readonly Told[],
  { enriched = {}, removed = {}, added = [] }: Edits,
): readonly Told[] {
  const kept = former.flatMap((told): Told[] => {
    // Taken out by the edition before.
    if (told.title === '') return [];
    const gone = removed[told.number];
    if (gone !== undefined) return [{ ...told, title: '', text: '', reason: gone }];
    return [{ ...told, reason: '', ...enriched[told.number] }];
  });
  return [...kept, ...added];
}
