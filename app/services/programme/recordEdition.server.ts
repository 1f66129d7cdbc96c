import { lockProgramme, prioritiesOf, programmeOfSlug } from 'db/repositories/programme';
import {
  hasOpenRevision,
  insertAdopted,
  insertEditionActions,
  readEdition,
} from 'db/repositories/programme-editions';
import { organisationIdsNamed } from 'db/repositories/programme-pilots';
import { NO_EDITION } from '~/domain/programme/edition';
import type { WrittenLine } from '~/domain/programme/edition-table';
import { mayKeepProgrammes } from '~/domain/programme/permissions';
import { COLLEGES, type College } from '~/domain/programme/programme';
import {
  checkAdoption,
  recordLines,
  type Adoption,
  type RecordedLine,
  type RecordingRefusal,
} from '~/domain/programme/recording';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

export interface EditionToRecord extends Adoption {
  /** Where the edition is recorded. */
  readonly adoptedElsewhere: string;
  readonly summary: string;
  readonly lines: readonly WrittenLine[];
}

type Refusal = RecordingRefusal | 'pilot-unknown' | 'revision-open' | SharedRefusal;

/** Staff record an edition that both colleges adopted before Relais kept them: what it changes is found by comparing it with the former one. Answers its semester. */
export async function recordEdition(
  ctx: Context,
  slug: string,
  edition: EditionToRecord,
): Promise<Result<string, Refusal>> {
  return act<string, Refusal>(
    ctx,
    async ({ tx, record }) => {
      if (!mayKeepProgrammes(ctx.actor)) return refuse('not-found');
      const programme = await programmeOfSlug(tx, slug);
      if (programme === null || !(await lockProgramme(tx, programme.id)))
        return refuse('not-found');
      const programmeId = programme.id;
      if (await hasOpenRevision(tx, programmeId)) return refuse('revision-open');
      const last = await readEdition(tx, programmeId, 'last');
      const follows = checkAdoption(edition, last, programme, ctx.today);
      if (!follows.ok) return follows;

      const names = edition.lines.flatMap(({ pilots }) => COLLEGES.flatMap((side) => pilots[side]));
      const ids = await organisationIdsNamed(tx, names);
      const unknown = names.find((name) => !ids.has(name));
      if (unknown !== undefined) {
        return refuse('pilot-unknown', { field: 'table', facts: { pilot: unknown } });
      }
      const priorities = new Set((await prioritiesOf(tx, programmeId)).map(({ number }) => number));
      const lines = edition.lines.map((line) => recordedLine(line, ids));
      const content = recordLines(last ?? NO_EDITION, lines, priorities);
      if (!content.ok) return content;

      const { semester, adoptedOn, summary, adoptedElsewhere } = edition;
      const preparedById = ctx.actor?.id ?? null;
      const revisionId = await insertAdopted(tx, {
        ...{ programmeId, semester, adoptedOn, summary, adoptedElsewhere },
        ...{ preparedById, preparedAt: ctx.now },
      });
      const about = { programmeId, revisionId, adoptedOn, byId: preparedById };
      await insertEditionActions(tx, about, content.value.actions);
      record({
        act: 'programme.edition-recorded',
        subject: { kind: 'programme', id: programmeId },
        after: { semester, adoptedOn, actions: content.value.actions.length },
        reason: adoptedElsewhere,
      });
      return done(semester);
    },
    { programme_revision_semester: 'edition-not-after' },
  );
}

function recordedLine(line: WrittenLine, ids: ReadonlyMap<string, number>): RecordedLine {
  const { number, title, text, priority, reason } = line;
  const idsOf = (side: College): number[] => [
    ...new Set(line.pilots[side].flatMap((name) => ids.get(name) ?? [])),
  ];
  const pilots = {
    'college-etat': idsOf('college-etat'),
    'college-collectivites': idsOf('college-collectivites'),
  };
  return { number, content: { title, text, priority, pilots }, reason };
}
