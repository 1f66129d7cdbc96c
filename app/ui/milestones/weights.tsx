import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatMoney, formatNumber, formatPercent } from '~/wording/format';
import { Table } from '../base/table';
import { Day } from '../base/values';

interface Yearly {
  readonly hours: number | null;
  readonly cents: number | null;
}

export interface WeightShown {
  readonly frictionId: number;
  readonly title: string;
  readonly before: Yearly;
  readonly measures: readonly (Yearly & {
    readonly id: number;
    readonly measuredOn: CalendarDay;
    readonly source: string;
  })[];
  readonly hoursGone: number | null;
  readonly centsGone: number | null;
}

/** A friction's weight in a year, before and each time it was measured again; the sentence says what is gone. */
export function Weight({ weight }: { readonly weight: WeightShown }) {
  const { before, measures, title, frictionId } = weight;
  const rows = [
    { key: 'before', measuredOn: null, source: 'À la proposition', ...before },
    ...measures.map(({ id, measuredOn, source, hours, cents }) => ({
      ...{ key: String(id), measuredOn, source, hours, cents },
    })),
  ];
  return (
    <>
      <p>
        <a href={`/frictions/${frictionId}`}>{title}</a>
        {measures.length === 0 ? null : <> : {goneWords(weight)}</>}
      </p>
      <Table
        caption={`Poids de « ${title} », par an`}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            id: 'day',
            header: 'Mesuré',
            rowHeader: true,
            cell: ({ measuredOn }) =>
              measuredOn === null ? 'Au départ' : <Day day={measuredOn} />,
          },
          { id: 'hours', header: 'Temps perdu par an', numeric: true, cell: hoursOf },
          { id: 'cents', header: 'Argent perdu par an', numeric: true, cell: centsOf },
          { id: 'source', header: 'Source', cell: ({ source }) => source },
        ]}
      />
    </>
  );
}

function hoursOf({ hours }: Yearly): string {
  return hours === null ? 'inconnu' : `${formatNumber(Math.round(hours))}\u00a0h`;
}

function centsOf({ cents }: Yearly): string {
  return cents === null ? 'inconnu' : formatMoney(cents);
}

/** « 62 % du temps perdu a disparu »; a friction that grew says so. */
function goneWords({ hoursGone, centsGone }: WeightShown): string {
  const told = [
    ...shareWords(hoursGone, 'du temps perdu', 'de temps perdu'),
    ...shareWords(centsGone, 'de l’argent perdu', 'd’argent perdu'),
  ];
  return told.length === 0
    ? 'mesurée de nouveau, sans que le départ permette de comparer.'
    : `${told.join(', et ')}.`;
}

function shareWords(share: number | null, gone: string, more: string): string[] {
  if (share === null) return [];
  return share < 0
    ? [`${formatPercent(-share)} ${more} en plus`]
    : [`${formatPercent(share)} ${gone} a disparu`];
}
