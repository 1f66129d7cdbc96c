import { thinned } from '~/domain/milestones/indicator';
import { daysBetween, type Day as CalendarDay } from '~/domain/shared/day';
import { formatDay, formatDayWithoutYear, formatNumber } from '~/wording/format';
import { Table } from '../base/table';
import { Day } from '../base/values';
import { ChartFrame, Drawing } from './chart-frame';
import { anchorAt, at, dayScale } from './scale';

interface Point {
  readonly measuredOn: CalendarDay;
  readonly value: number;
}

interface IndicatorChartProps {
  readonly name: string;
  readonly unit: string;
  /** One value a day, oldest first; at least one. */
  readonly series: readonly Point[];
  readonly target: number | null;
  readonly targetOn: CalendarDay | null;
  /** A heading just above says its name. */
  readonly unnamed?: boolean | undefined;
  /** A table stands elsewhere on the page. */
  readonly withoutTable?: boolean | undefined;
}

const HEIGHT = 120;
const TOP = 26;
const BOTTOM = 92;
const DATES = 114;
/** A figure that is read every day has more values than a line shows. */
const MOST_POINTS = 60;
/** Beyond this, marks would touch: the line alone is drawn. */
const MOST_MARKS = 16;

/** A number over time: each value, the line between them, and the target. */
export function IndicatorChart({
  name,
  unit,
  series,
  target,
  targetOn,
  unnamed = false,
  withoutTable = false,
}: IndicatorChartProps) {
  const [first] = series;
  const last = series.at(-1);
  if (first === undefined || last === undefined) return null;
  const end = targetOn !== null && targetOn > last.measuredOn ? targetOn : last.measuredOn;
  const x = dayScale(first.measuredOn, end);
  const drawn = thinned(series, MOST_POINTS);
  const values = [...series.map(({ value }) => value), ...(target === null ? [] : [target])];
  const least = Math.min(0, ...values);
  const most = Math.max(...values, least + Number.MIN_VALUE);
  const y = (value: number) => BOTTOM - ((value - least) / (most - least || 1)) * (BOTTOM - TOP);
  const told = `${written(last.value, unit)} le ${formatDay(last.measuredOn)}`;
  return (
    <ChartFrame
      title={unnamed ? told : `${name}\u00a0: ${told}`}
      table={withoutTable ? null : <SeriesTable {...{ name, unit }} series={drawn} />}
    >
      <Drawing
        className="rl-series"
        height={HEIGHT}
        title={name}
        description={described({ first, last, unit, target, targetOn })}
      >
        <line className="rl-axis" x1="0" x2="100%" y1={y(0)} y2={y(0)} />
        {target === null ? null : (
          <>
            <line className="rl-target" x1="0" x2="100%" y1={y(target)} y2={y(target)} />
            <text className="rl-halo" x="0" y={y(target) - 6}>
              visé&nbsp;: {written(target, unit)}
            </text>
          </>
        )}
        <svg viewBox={`0 0 100 ${HEIGHT}`} width="100%" height={HEIGHT} preserveAspectRatio="none">
          <polyline
            className="rl-series__line"
            points={drawn
              .map(({ measuredOn, value }) => `${round(x(measuredOn))},${round(y(value))}`)
              .join(' ')}
          />
        </svg>
        {drawn.length > MOST_MARKS
          ? null
          : drawn.map(({ measuredOn, value }) => (
              <circle
                key={measuredOn}
                className="rl-mark-full"
                cx={at(x(measuredOn))}
                cy={round(y(value))}
                r="4"
              />
            ))}
        <text
          className="rl-halo rl-strong"
          x={at(x(last.measuredOn))}
          y={y(last.value) - 10}
          textAnchor={series.length === 1 ? 'start' : anchorAt(x(last.measuredOn))}
        >
          {formatNumber(last.value)}
        </text>
        <text x="0" y={DATES}>
          {formatDayWithoutYear(first.measuredOn)}
        </text>
        {daysBetween(first.measuredOn, end) === 0 ? null : (
          <text x="100%" y={DATES} textAnchor="end">
            {formatDay(end)}
          </text>
        )}
      </Drawing>
    </ChartFrame>
  );
}

function SeriesTable({
  name,
  unit,
  series,
}: Pick<IndicatorChartProps, 'name' | 'unit' | 'series'>) {
  return (
    <Table
      caption={name}
      captionHidden
      compact
      rows={[...series].reverse()}
      rowKey={({ measuredOn }) => measuredOn}
      columns={[
        {
          id: 'day',
          header: 'Date',
          rowHeader: true,
          cell: ({ measuredOn }) => <Day day={measuredOn} />,
        },
        { id: 'value', header: unit, numeric: true, cell: ({ value }) => formatNumber(value) },
      ]}
    />
  );
}

/** Enough for a pixel. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function written(value: number, unit: string): string {
  return `${formatNumber(value)}\u00a0${unit}`;
}

function described(facts: {
  readonly first: Point;
  readonly last: Point;
  readonly unit: string;
  readonly target: number | null;
  readonly targetOn: CalendarDay | null;
}): string {
  const { first, last, unit, target, targetOn } = facts;
  const goal =
    target === null
      ? ''
      : ` Visé\u00a0: ${written(target, unit)}${targetOn === null ? '' : ` le ${formatDay(targetOn)}`}.`;
  return `De ${written(first.value, unit)} le ${formatDay(first.measuredOn)} à ${written(last.value, unit)} le ${formatDay(last.measuredOn)}.${goal}`;
}
