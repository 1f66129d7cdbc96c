import { envelopesOf, ledgerOf } from 'db/repositories/budget';
import { gridEntries } from 'db/repositories/budget-grid';
import { standingOfSlug } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import type { Balance, Steps } from '~/domain/budget/balance';
import { asDecidedThen } from '~/domain/budget/carry-over';
import { editionsSince, type Edition } from '~/domain/budget/edition';
import {
  asOfEdition,
  editionFiguresOf,
  type EditionFigures,
} from '~/domain/budget/edition-figures';
import { statementOf } from '~/domain/budget/statement';
import { addDays, dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

export interface NamedSteps {
  readonly code: string | null;
  /** As the spending grid calls it now. */
  readonly label: string | null;
  readonly steps: Steps;
}

export interface EditionView {
  readonly startupName: string;
  readonly edition: Edition;
  /** Whether its half-year still runs: June's edition comes out a month before it ends. */
  readonly isRunning: boolean;
  /** Where the money stood on the last day of the half-year, or stands while it runs. */
  readonly balance: Balance;
  readonly steps: Steps;
  readonly months: EditionFigures['months'];
  readonly activities: readonly NamedSteps[];
  readonly resources: readonly NamedSteps[];
  readonly others: readonly string[];
}

/** One half-yearly edition of a startup's public budget: totals, never suppliers; null when it is not out. */
export async function readEdition(
  ctx: Context,
  slug: string,
  name: string,
): Promise<EditionView | null> {
  const { db, today } = ctx;
  const standing = await standingOfSlug(db, slug, today);
  if (!standing) return null;
  const { name: startupName, openedOn } = await startupRecord(db, standing.startupId);
  const editions = editionsSince(openedOn, today);
  const edition = editions.find((each) => each.name === name);
  if (edition === undefined) return null;
  const lines = asOfEdition(await ledgerOf(db, standing.startupId), edition);
  const wasThere = (at: Date) => dayInParis(at) < edition.endsOn;
  const envelopes = (await envelopesOf(db, standing.startupId))
    .filter(({ grantedAt }) => wasThere(grantedAt))
    .map((envelope) => asDecidedThen(envelope, ({ decidedAt }) => wasThere(decidedAt)));
  const grid = await gridEntries(db);
  const named = (axis: 'activity' | 'resource', sorted: EditionFigures['activities']) =>
    sorted.map(({ code, steps }) => {
      const entry = grid.find((each) => each.axis === axis && each.code === code);
      return { code, label: entry?.label ?? null, steps };
    });
  const isRunning = today < edition.endsOn;
  const toldOn: Day = isRunning ? today : addDays(edition.endsOn, -1);
  const { steps, months, activities, resources } = editionFiguresOf(lines, edition);
  return {
    ...{ startupName, edition, isRunning, steps, months },
    balance: statementOf(envelopes, lines, toldOn).balance,
    activities: named('activity', activities),
    resources: named('resource', resources),
    others: editions.map((each) => each.name).filter((each) => each !== name),
  };
}
