import type { Reader } from 'db/client';
import { currentProgramme, programmeOfSlug } from 'db/repositories/programme';
import { baseOf } from '~/domain/programme/address';
import type { ProgrammeFacts } from '~/domain/programme/view';
import type { Day } from '~/domain/shared/day';

/** A programme and where its pages stand: the current one's under /programme, the others' under their own address. */
export interface ProgrammeAt {
  readonly programme: ProgrammeFacts;
  readonly base: string;
  readonly isCurrent: boolean;
  /** The programme that is the current one today. */
  readonly currentId: number | null;
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
  const currentId = current?.id ?? null;
  const isCurrent = programme.id === currentId;
  return { programme, isCurrent, currentId, base: baseOf(programme, currentId) };
}
