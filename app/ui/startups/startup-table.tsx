import { daysBetween, type Day as CalendarDay } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { de } from '~/wording/elision';
import { formatDue } from '~/wording/format';
import { Table, type Column } from '../base/table';
import { StateBadge } from '../base/tags';
import { Since } from '../base/values';
import { PhaseBadge } from './phase-badge';

export interface StartupRow {
  readonly slug: string;
  readonly name: string;
  readonly pitch: string;
  readonly imported: boolean;
  readonly phase: Phase;
  readonly phaseSince: CalendarDay;
  /** Day by which it is expected in use; null when its clock does not run. */
  readonly inUseOn: CalendarDay | null;
  readonly ownerName: string | null;
  readonly ownerSlug: string | null;
  readonly lateMilestones: number;
}

/** Startups as a quiet table: who owns them, their phase and since when, what is left of the six months, what is late. */
export function StartupTable({
  startups,
  today,
}: {
  readonly startups: readonly StartupRow[];
  readonly today: CalendarDay;
}) {
  return (
    <Table
      caption="Start-ups, par phase"
      captionHidden
      columns={columnsOn(today)}
      rows={startups}
      rowKey={(startup) => startup.slug}
    />
  );
}

function columnsOn(today: CalendarDay): readonly Column<StartupRow>[] {
  return [
    {
      id: 'name',
      header: 'Start-up',
      rowHeader: true,
      cell: ({ slug, name, pitch }) => (
        <>
          <a href={`/startups/${slug}`}>{name}</a>
          <span className="rl-startup-pitch">{pitch}</span>
        </>
      ),
    },
    { id: 'owner', header: 'Porteur', cell: (startup) => <Owner {...startup} /> },
    {
      id: 'phase',
      header: 'Phase',
      cell: ({ phase, phaseSince }) => (
        <>
          <PhaseBadge phase={phase} />
          <span className="rl-startup-since">
            <Since day={phaseSince} today={today} />
          </span>
        </>
      ),
    },
    {
      id: 'clock',
      header: 'Six mois',
      cell: ({ inUseOn }) => (inUseOn === null ? null : <ClockLeft day={inUseOn} today={today} />),
    },
    { id: 'late', header: 'En retard', cell: (startup) => <Late {...startup} /> },
  ];
}

function Owner({ ownerName, ownerSlug }: Pick<StartupRow, 'ownerName' | 'ownerSlug'>) {
  if (ownerName === null || ownerSlug === null) return <em>à trouver</em>;
  return <a href={`/organisations/${ownerSlug}`}>{ownerName}</a>;
}

function ClockLeft({ day, today }: { readonly day: CalendarDay; readonly today: CalendarDay }) {
  return (
    <time className="rl-startup-since" dateTime={day}>
      {formatDue(daysBetween(today, day))}
    </time>
  );
}

function Late({ slug, name, lateMilestones }: StartupRow) {
  if (lateMilestones === 0) return null;
  return (
    <a href={`/startups/${slug}/jalons`} aria-label={`Jalons en retard ${de(name)}`}>
      <StateBadge tone="warning">
        {lateMilestones} {lateMilestones === 1 ? 'jalon' : 'jalons'}
      </StateBadge>
    </a>
  );
}
