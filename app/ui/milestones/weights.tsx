import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatDay, formatMoney, formatNumber, formatPercent } from '~/wording/format';
import { ShareBars } from '../charts/share-bars';
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

/** What became of a friction, in a sentence that leads to it. */
export function WeightSentence({ weight }: { readonly weight: WeightShown }) {
  const { title, frictionId, measures } = weight;
  return (
    <p>
      <a href={`/frictions/${frictionId}`}>{title}</a>
      {measures.length === 0 ? null : <>&nbsp;: {goneWords(weight)}</>}
    </p>
  );
}

/** A friction's weight in a year, before and each time it was measured again, drawn and with its sources. */
export function Weight({ weight }: { readonly weight: WeightShown }) {
  const { before, measures, title } = weight;
  const rows = [
    { key: 'before', measuredOn: null, source: 'À la proposition', ...before },
    ...measures.map(({ id, measuredOn, source, hours, cents }) => ({
      ...{ key: String(id), measuredOn, source, hours, cents },
    })),
  ];
  return (
    <>
      <WeightSentence weight={weight} />
      {measures.length === 0 ? null : (
        <>
          <Bars
            title="Temps perdu par an"
            rows={rows}
            valueOf={(row) => row.hours}
            write={hoursOf}
          />
          <Bars
            title="Argent perdu par an"
            rows={rows}
            valueOf={(row) => row.cents}
            write={centsOf}
          />
        </>
      )}
      <Table
        caption={`Poids de «\u00a0${title}\u00a0», par an`}
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

interface Row extends Yearly {
  readonly key: string;
  readonly measuredOn: CalendarDay | null;
}

/** One of both losses from the start until now; nothing when fewer than two figures are known. */
function Bars({
  title,
  rows,
  valueOf,
  write,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly valueOf: (row: Row) => number | null;
  readonly write: (row: Row) => string;
}) {
  const items = rows.flatMap((row) => {
    const value = valueOf(row);
    const label = row.measuredOn === null ? 'Au départ' : formatDay(row.measuredOn);
    return value === null ? [] : [{ key: row.key, label, value, shown: write(row) }];
  });
  return items.length < 2 ? null : <ShareBars title={title} items={items} />;
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
