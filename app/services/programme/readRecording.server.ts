import { programmeOfSlug } from 'db/repositories/programme';
import { editionsOf, readEdition } from 'db/repositories/programme-editions';
import { pilotsNamed } from 'db/repositories/programme-pilots';
import { inForce } from '~/domain/programme/edition';
import type { WrittenLine } from '~/domain/programme/edition-table';
import { mayKeepProgrammes } from '~/domain/programme/permissions';
import { COLLEGES, type College } from '~/domain/programme/programme';
import { nextSemester } from '~/domain/programme/semester';
import type { EditionFacts } from '~/domain/programme/view';
import type { Context } from '~/services/shared/context.server';

export interface RecordingView {
  readonly programme: { readonly slug: string; readonly name: string };
  readonly last: EditionFacts | null;
  readonly nextSemester: string;
  /** The actions in force, to start from. */
  readonly lines: readonly WrittenLine[];
}

/** What staff start from to record the next edition of a programme: the last one's actions. Null when there is none, or not for them. */
export async function readRecording(ctx: Context, slug: string): Promise<RecordingView | null> {
  const { db, actor } = ctx;
  const programme = mayKeepProgrammes(actor) ? await programmeOfSlug(db, slug) : null;
  if (programme === null) return null;
  const last = (await editionsOf(db, programme.id)).at(-1) ?? null;
  const edition = last === null ? null : await readEdition(db, programme.id, last);
  const actions = edition === null ? [] : inForce(edition);
  const pilots = await pilotsNamed(
    db,
    actions.flatMap(({ content }) => COLLEGES.flatMap((side) => content.pilots[side])),
  );
  const lines = actions.map(({ number, content }): WrittenLine => {
    const slugs = (side: College) =>
      content.pilots[side].flatMap((id) => pilots.get(id)?.slug ?? []);
    const { title, text, priority } = content;
    return {
      ...{ number, priority, title, text, reason: '' },
      pilots: {
        'college-etat': slugs('college-etat'),
        'college-collectivites': slugs('college-collectivites'),
      },
    };
  });
  const { startsOn } = programme;
  return {
    ...{ programme: { slug, name: programme.name }, last, lines },
    nextSemester:
      last === null
        ? `${startsOn.slice(0, 4)}-S${startsOn.slice(5, 7) < '07' ? 1 : 2}`
        : nextSemester(last.semester),
  };
}
