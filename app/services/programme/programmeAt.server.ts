import type { Reader } from 'db/client';
import { currentProgramme, programmeOfSlug, type ProgrammeRecord } from 'db/repositories/programme';
import type { Day } from '~/domain/shared/day';

/** A programme and where its pages stand: the current one's under /programme, the others' under their own address. */
export interface ProgrammeAt {
  readonly programme: ProgrammeRecord;
  readonly base: string;
  readonly isCurrent: boolean;
}

/** The programme of an address, or without one the current programme; `on` is the day for which the current one is asked. Null when there is none. */
export async function programmeAt(
  reader: Reader,
  slug: string | null,
  today: Day,
  on: Day = today,
): Promise<ProgrammeAt | null> {
  const current = await currentProgramme(reader, today);
  const programme =
    slug === null
      ? on === today
        ? current
        : await currentProgramme(reader, on)
      : await programmeOfSlug(reader, slug);
  if (programme === null) return null;
  const isCurrent = programme.id === current?.id;
  return { programme, isCurrent, base: isCurrent ? '/programme' : `/programmes/${programme.slug}` };
}
