import { addDays, type Day as CalendarDay } from '~/domain/shared/day';
import { formatDay, formatDayWithoutYear } from '~/wording/format';
import { BAND_WORDS } from '~/wording/startups-team';
import { Table } from '../base/table';
import { Day } from '../base/values';
import { ChartFrame, Drawing } from './chart-frame';
import { monthTicks, type MonthTick } from './months';
import { at, dayScale, type Percent } from './scale';
import { BandLane } from './team-band';
import type { CalendarPerson, CalendarPhase, CalendarSize } from './team-calendar-facts';
import { StayBar } from './team-stay';

interface TeamCalendarProps {
  /** The sentence above it: how many people, and what changes next. */
  readonly title: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly today: CalendarDay;
  readonly people: readonly CalendarPerson[];
  readonly phases: readonly CalendarPhase[];
  readonly sizes: readonly CalendarSize[];
}

const LANE = 26;

/** People × months: who was, is and will be there, the team's size against the band in construction, phases beneath. */
export function TeamCalendar(props: TeamCalendarProps) {
  const { title, from, to, today, people, phases, sizes } = props;
  const x = dayScale(from, to);
  const ticks = monthTicks(from, to);
  const now = x(today);
  const banded = sizes.filter(({ standing }) => standing !== 'free');
  return (
    <ChartFrame title={title} table={<SizeTable sizes={sizes} />}>
      <ul className="rl-timeline rl-team">
        <li className="rl-team__months" aria-hidden="true">
          <p />
          <svg className="rl-drawing" width="100%" height="38" focusable="false">
            <Months ticks={ticks} x={x} />
          </svg>
        </li>
        {people.map((person) => (
          <li key={person.key}>
            <p>
              <span className="rl-timeline__title">{person.name}</span>
              <span className="rl-timeline__facts">{rolesOf(person)}</span>
            </p>
            <Drawing height={LANE} title={person.name} description={daysOf(person)}>
              <Grid ticks={ticks} x={x} now={now} height={LANE} />
              {person.stays.map((stay) => (
                <StayBar key={stay.key} stay={stay} x={x} today={today} height={LANE} />
              ))}
            </Drawing>
          </li>
        ))}
        {banded.length === 0 ? null : (
          <BandLane
            sizes={banded}
            x={x}
            grid={(height) => <Grid ticks={ticks} x={x} now={now} height={height} />}
          />
        )}
        <PhaseLane phases={phases} x={x} now={now} />
      </ul>
    </ChartFrame>
  );
}

function Months({ ticks, x }: { readonly ticks: readonly MonthTick[]; readonly x: Scale }) {
  return ticks.map(({ day, month, year }, index) => (
    <g key={day} className={index % 3 === 0 || year !== null ? undefined : 'rl-wide'}>
      {year === null ? null : (
        <text className={index % 3 === 0 ? 'rl-strong' : 'rl-strong rl-wide'} x={at(x(day))} y="14">
          {year}
        </text>
      )}
      <text className={index % 3 === 0 ? undefined : 'rl-wide'} x={at(x(day))} y="33">
        {month}
      </text>
    </g>
  ));
}

type Scale = (day: CalendarDay) => Percent;

interface GridProps {
  readonly ticks: readonly MonthTick[];
  readonly x: Scale;
  readonly now: Percent;
  readonly height: number;
}

/** Month lines, and today's over them. */
function Grid({ ticks, x, now, height }: GridProps) {
  return (
    <>
      {ticks.map(({ day }) => (
        <line key={day} className="rl-axis" x1={at(x(day))} x2={at(x(day))} y1="0" y2={height} />
      ))}
      <line className="rl-today" x1={at(now)} x2={at(now)} y1="0" y2={height} />
    </>
  );
}

function PhaseLane({
  phases,
  x,
  now,
}: Pick<TeamCalendarProps, 'phases'> & { readonly x: Scale; readonly now: Percent }) {
  return (
    <li>
      <p>
        <span className="rl-timeline__title">Phases</span>
        <span className="rl-timeline__facts">
          {phases.map(({ label }, index) => `${index + 1}. ${label}`).join(', ')}
        </span>
      </p>
      <Drawing
        height={46}
        title="Phases"
        description={phases
          .map(({ label, startsOn }) => `${label}, à partir du ${formatDay(startsOn)}`)
          .join('\u00a0; ')}
      >
        {phases.map((phase, index) => {
          const start = x(phase.startsOn);
          const width = (phase.endsOn === null ? 100 : x(phase.endsOn)) - start;
          return (
            <g key={phase.key}>
              <rect className="rl-phase" x={at(start)} y="1" width={at(width)} height="20" />
              <text x={at(start)} dx="5" y="16">
                {index + 1}
              </text>
            </g>
          );
        })}
        <line className="rl-today" x1={at(now)} x2={at(now)} y1="0" y2="24" />
        <text
          className="rl-strong"
          x={at(now)}
          y="42"
          textAnchor={now > 80 ? 'end' : now < 20 ? 'start' : 'middle'}
        >
          Aujourd’hui
        </text>
      </Drawing>
    </li>
  );
}

/** « Design, puis Produit ; coach, hors de la fourchette ». */
function rolesOf({ stays }: CalendarPerson): string {
  const roles = [...new Set(stays.map(({ role }) => role))];
  const last = stays.at(-1);
  const end =
    last === undefined || last.endsOn === null
      ? 'sans date de fin'
      : `jusqu’au ${formatDayWithoutYear(addDays(last.endsOn, -1))}`;
  return `${roles.join(', puis ')}, ${end}`;
}

function daysOf({ stays }: CalendarPerson): string {
  return stays
    .map(({ role, startsOn, endsOn }) =>
      endsOn === null
        ? `${role}, depuis le ${formatDay(startsOn)}, sans date de fin`
        : `${role}, du ${formatDay(startsOn)} au ${formatDay(addDays(endsOn, -1))}`,
    )
    .join('\u00a0; ');
}

function SizeTable({ sizes }: Pick<TeamCalendarProps, 'sizes'>) {
  return (
    <Table
      caption="Taille de l’équipe, coachs non comptés"
      rows={sizes}
      rowKey={({ phase, from }) => `${phase} ${from}`}
      columns={[
        { id: 'from', header: 'Du', cell: ({ from }) => <Day day={from} />, rowHeader: true },
        { id: 'to', header: 'Au', cell: ({ to }) => <Day day={addDays(to, -1)} /> },
        { id: 'phase', header: 'Phase', cell: ({ phase }) => phase },
        { id: 'size', header: 'Personnes', numeric: true, cell: ({ size }) => size },
        {
          id: 'band',
          header: 'Deux à quatre',
          cell: ({ standing }) => (standing === 'free' ? 'sans objet' : BAND_WORDS[standing]),
        },
      ]}
    />
  );
}
