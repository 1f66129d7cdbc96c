import type { CalendarLine, ScheduleState } from '~/domain/reviews/schedule';
import { daysBetween, type Day as CalendarDay } from '~/domain/shared/day';
import { de } from '~/wording/elision';
import { formatCount, formatDue } from '~/wording/format';
import { SCHEDULE_STATES } from '~/wording/reviews-around';
import { PHASE_LABELS } from '~/wording/startups';
import { StateBadge, type Tone } from '../base/tags';
import { Table, type Column } from '../base/table';
import { Day } from '../base/values';

const TONES: Readonly<Record<ScheduleState, Tone>> = {
  'to-decide': 'warning',
  overdue: 'danger',
  planned: 'active',
  'to-plan': 'info',
  later: 'neutral',
};

interface CalendarTableProps {
  readonly lines: readonly CalendarLine[];
  readonly today: CalendarDay;
  /** With what is behind each line: for staff. */
  readonly isInside: boolean;
}

/** The committees to come and due, the most pressing first. */
export function CalendarTable({ lines, today, isInside }: CalendarTableProps) {
  const columns: readonly Column<CalendarLine>[] = [
    {
      id: 'name',
      header: 'Start-up',
      rowHeader: true,
      cell: ({ slug, name }) => <a href={`/startups/${slug}/comites`}>{name}</a>,
    },
    { id: 'phase', header: 'Phase', cell: ({ phase }) => PHASE_LABELS[phase] },
    {
      id: 'state',
      header: 'État',
      cell: ({ state }) => <StateBadge tone={TONES[state]}>{SCHEDULE_STATES[state]}</StateBadge>,
    },
    { id: 'day', header: 'Jour', cell: (row) => <AwaitedDay row={row} today={today} /> },
  ];
  const behind: readonly Column<CalendarLine>[] = [
    {
      id: 'sponsors',
      header: 'Sponsors',
      cell: ({ inside }) => inside?.sponsors.join('\u00a0; ') || '–',
    },
    { id: 'dossier', header: 'Dossier', cell: dossierOf },
    { id: 'act', header: 'À faire', cell: actOf },
  ];
  return (
    <Table
      caption="Comités à venir et dus"
      captionHidden
      rows={lines}
      rowKey={({ slug }) => slug}
      columns={isInside ? [...columns, ...behind] : columns}
      empty={<p>Aucun comité dans cette liste.</p>}
    />
  );
}

function AwaitedDay({ row, today }: { readonly row: CalendarLine; readonly today: CalendarDay }) {
  const { day, dueOn, reviewId } = row;
  const left = formatDue(daysBetween(today, day));
  if (reviewId === null) {
    return (
      <>
        avant le <Day day={day} />, {left}
      </>
    );
  }
  return (
    <>
      <Day day={day} />, {left}
      {day > dueOn ? (
        <span className="text-soft">
          {' '}
          (dû le <Day day={dueOn} />)
        </span>
      ) : null}
    </>
  );
}

function dossierOf({ reviewId, inside }: CalendarLine) {
  if (reviewId === null || inside === null) return '–';
  const ask = inside.askIsWritten ? 'demande écrite' : 'demande à écrire';
  const waiting = inside.questionsWaiting;
  return waiting === 0
    ? ask
    : `${ask}, ${formatCount(waiting, 'question', 'questions')} sans réponse`;
}

function actOf({ slug, name, state, reviewId }: CalendarLine) {
  if (reviewId === null) return <a href={`/startups/${slug}/comites`}>Prévoir celui {de(name)}</a>;
  const verb = state === 'to-decide' ? 'Enregistrer la décision' : 'Ouvrir le dossier';
  return (
    <a href={`/startups/${slug}/comites/${reviewId}`}>
      {verb} {de(name)}
    </a>
  );
}
