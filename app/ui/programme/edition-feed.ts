import type { EditionStanding } from '~/domain/programme/revision';
import type { Day } from '~/domain/shared/day';
import { countsSentence } from '~/wording/programme-revisions';

interface EditionsOnPage {
  readonly programme: { readonly name: string };
  readonly base: string;
  readonly editions: readonly {
    readonly semester: string;
    readonly summary: string;
    readonly adoptedOn: Day | null;
    readonly counts: Readonly<Record<EditionStanding, number>> | null;
  }[];
}

/** The editions of a programme as a feed announces them. */
export function editionFeed(
  { programme, base, editions }: EditionsOnPage,
  self: string,
  publicUrl: string,
) {
  return {
    title: `${programme.name}\u00a0: les éditions`,
    description: 'Chaque édition que l’État et les collectivités ont adoptée.',
    page: `${publicUrl}${base}/revisions`,
    self,
    entries: editions.flatMap(({ semester, summary, adoptedOn, counts }) =>
      adoptedOn === null
        ? []
        : [
            {
              link: `${publicUrl}${base}/revisions/${semester}`,
              title: `Édition ${semester} du programme ${programme.name}`,
              words: [counts === null ? '' : `Actions\u00a0: ${countsSentence(counts)}.`, summary]
                .filter((part) => part !== '')
                .join('\n'),
              at: new Date(`${adoptedOn}T00:00:00Z`),
            },
          ],
    ),
  };
}
