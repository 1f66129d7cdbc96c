import { addDays, type Day } from '~/domain/shared/day';
import type { BandStanding, Stay } from '~/domain/startups/team';
import type { TeamOutlook } from '~/domain/startups/team-outlook';

/** What is announced of a team, with names in place of numbers. */
export interface OutlookView {
  readonly size: number;
  readonly band: BandStanding;
  readonly exit: {
    readonly on: Day;
    readonly standing: 'below' | 'above';
    readonly size: number;
    readonly leaving: readonly string[];
    readonly joining: readonly string[];
  } | null;
  readonly ending: readonly { readonly id: number; readonly name: string; readonly lastDay: Day }[];
}

/** The outlook of a team as pages show it. */
export function viewOutlook<S extends Stay & { readonly id: number; readonly name: string }>(
  { size, band, exit, ending }: TeamOutlook<S>,
  records: readonly S[],
): OutlookView {
  const names = new Map(records.map(({ accountId, name }) => [accountId, name]));
  const namesOf = (ids: readonly number[]) => ids.map((id) => names.get(id) ?? '');
  return {
    size,
    band,
    exit:
      exit === null
        ? null
        : { ...exit, leaving: namesOf(exit.leaving), joining: namesOf(exit.joining) },
    ending: ending.flatMap(({ id, name, endsOn }) =>
      endsOn === null ? [] : [{ id, name, lastDay: addDays(endsOn, -1) }],
    ),
  };
}
