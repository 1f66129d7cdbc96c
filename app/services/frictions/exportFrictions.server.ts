import {
  frictionSheetRows,
  matchingFrictionIds,
  type FrictionSheetRow,
} from 'db/repositories/frictions-sheet';
import { waitingDays } from '~/domain/frictions/answer-time';
import type { FrictionFilters } from '~/domain/frictions/filters';
import { dayInParis, type Day } from '~/domain/shared/day';
import { inPieces } from '~/services/shared/inPieces.server';
import type { Context } from '~/services/shared/context.server';

export type FrictionOfSheet = Omit<FrictionSheetRow, 'submittedAt' | 'answeredAt'> & {
  readonly submittedOn: Day;
  /** Days until the first answer, or until today. */
  readonly waited: number;
  readonly answeredOn: Day | null;
};

/** All frictions that the person may see and that match, whatever the page, for a spreadsheet. */
export async function* exportFrictions(
  { db, actor, today }: Context,
  filters: FrictionFilters,
): AsyncGenerator<readonly FrictionOfSheet[], void> {
  const signedIn = actor !== null;
  const ids = await matchingFrictionIds(db, filters, signedIn);
  for await (const rows of inPieces(ids, (some) => frictionSheetRows(db, some, signedIn))) {
    yield rows.map(({ submittedAt, answeredAt, ...row }) => ({
      ...row,
      submittedOn: dayInParis(submittedAt),
      waited: waitingDays({ submittedAt, answeredAt }, today),
      answeredOn: answeredAt === null ? null : dayInParis(answeredAt),
    }));
  }
}
