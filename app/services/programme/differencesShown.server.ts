import type { Reader } from 'db/client';
import { pilotsNamed } from 'db/repositories/programme-pilots';
import { COLLEGES, type College } from '~/domain/programme/programme';
import type { ActionText } from '~/domain/programme/revision';
import { wordDiff, type DiffPart } from '~/services/shared/wordDiff.server';

/** An action in two texts, null where it is not; an added one of a draft has no number yet. */
export interface Compared {
  readonly number: number | null;
  readonly changeId: number | null;
  readonly before: ActionText | null;
  readonly after: ActionText | null;
  readonly reasons: readonly { readonly semester: string | null; readonly reason: string }[];
}

export interface PilotShown {
  readonly name: string;
  readonly kind: DiffPart['kind'];
}

/** What differs about an action, ready to be read. */
export interface DifferenceShown extends Pick<Compared, 'number' | 'changeId' | 'reasons'> {
  readonly kind: 'added' | 'enriched' | 'removed';
  readonly title: readonly DiffPart[];
  readonly text: readonly DiffPart[];
  readonly priorityBefore: number | null;
  readonly priorityAfter: number | null;
  readonly pilots: Readonly<Record<College, readonly PilotShown[]>>;
}

/** Step of a reading: differences word by word, pilots by name. */
export async function differencesShown(
  reader: Reader,
  compared: readonly Compared[],
): Promise<DifferenceShown[]> {
  const ids = compared
    .flatMap(({ before, after }) => [before, after])
    .flatMap((text) => COLLEGES.flatMap((college) => text?.pilots[college] ?? []));
  const names = await pilotsNamed(reader, ids);
  return compared.map(({ before, after, number, changeId, reasons }) => {
    const pilotsOf = (college: College): PilotShown[] => {
      const shown = (id: number, kind: DiffPart['kind']) => ({
        name: names.get(id)?.name ?? '',
        kind,
      });
      if (before === null || after === null) {
        return ((after ?? before)?.pilots[college] ?? []).map((id) => shown(id, 'same'));
      }
      return [
        ...after.pilots[college].map((id) =>
          shown(id, before.pilots[college].includes(id) ? 'same' : 'added'),
        ),
        ...before.pilots[college]
          .filter((id) => !after.pilots[college].includes(id))
          .map((id) => shown(id, 'removed')),
      ];
    };
    return {
      ...{ number, changeId, reasons },
      kind: before === null ? 'added' : after === null ? 'removed' : 'enriched',
      title: partsOf(before?.title, after?.title),
      text: partsOf(before?.text, after?.text),
      priorityBefore: before?.priority ?? null,
      priorityAfter: after?.priority ?? null,
      pilots: {
        'college-etat': pilotsOf('college-etat'),
        'college-collectivites': pilotsOf('college-collectivites'),
      },
    };
  });
}

/** An action that came or went whole is not marked word by word: that is said once, above it. */
function partsOf(before: string | undefined, after: string | undefined): DiffPart[] {
  if (before !== undefined && after !== undefined) return wordDiff(before, after);
  return [{ kind: 'same', text: after ?? before ?? '' }];
}
