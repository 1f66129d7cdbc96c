import type { Day as CalendarDay } from '~/domain/shared/day';
import type { EmployerKind, MissionRole } from '~/domain/startups/mission';
import { formatNumber } from '~/wording/format';
import { ROLE_LABELS } from '~/wording/startups';
import { employerWords } from './proposal-list';
import { Table, type Column } from '../base/table';
import { Day } from '../base/values';

export interface TeamMission {
  readonly id: number;
  readonly name: string;
  readonly organisationName: string | null;
  readonly role: MissionRole;
  readonly daysPerWeek: number;
  readonly startsOn: CalendarDay;
  readonly lastDay: CalendarDay | null;
  readonly outOfBandReason: string | null;
  readonly withoutTeamReason: string | null;
  readonly employerKind: EmployerKind | null;
  readonly employerName: string | null;
  readonly mayCorrect: boolean;
  readonly mayProlong: boolean;
  readonly mayProposeProlonging: boolean;
}

interface TeamTableProps {
  readonly caption: string;
  readonly missions: readonly TeamMission[];
  readonly slug: string;
}

/** Missions as a table: who, what for, how many days a week, from when to when. */
export function TeamTable({ caption, missions, slug }: TeamTableProps) {
  const mayChange = missions.some(isChangeable);
  return (
    <Table
      caption={caption}
      columns={mayChange ? [...COLUMNS, changeColumn(slug)] : COLUMNS}
      rows={missions}
      rowKey={(mission) => String(mission.id)}
    />
  );
}

const COLUMNS: readonly Column<TeamMission>[] = [
  {
    id: 'name',
    header: 'Personne',
    rowHeader: true,
    cell: ({ name, organisationName }) => (
      <>
        {name}
        {organisationName === null ? null : (
          <span className="rl-startup-pitch">{organisationName}</span>
        )}
      </>
    ),
  },
  {
    id: 'role',
    header: 'Rôle',
    cell: ({ role, outOfBandReason, withoutTeamReason }) => (
      <>
        {ROLE_LABELS[role]}
        {outOfBandReason === null ? null : (
          <span className="rl-startup-pitch">
            au-delà de quatre, parce que&nbsp;: {outOfBandReason}
          </span>
        )}
        {withoutTeamReason === null ? null : (
          <span className="rl-startup-pitch">
            par l’incubateur, faute d’équipe à qui demander&nbsp;: {withoutTeamReason}
          </span>
        )}
      </>
    ),
  },
  {
    id: 'employer',
    header: 'Employeur',
    cell: ({ employerKind, employerName }) =>
      employerKind === null ? 'non précisé' : employerWords(employerKind, employerName),
  },
  {
    id: 'days',
    header: 'Jours par semaine',
    numeric: true,
    cell: ({ daysPerWeek }) => formatNumber(daysPerWeek),
  },
  { id: 'from', header: 'Depuis le', cell: ({ startsOn }) => <Day day={startsOn} /> },
  {
    id: 'until',
    header: 'Jusqu’au',
    cell: ({ lastDay }) => (lastDay === null ? 'sans date de fin' : <Day day={lastDay} />),
  },
];

/** Whether the reader may do something about a mission. */
export function isChangeable({
  mayCorrect,
  mayProlong,
  mayProposeProlonging,
}: TeamMission): boolean {
  return mayCorrect || mayProlong || mayProposeProlonging;
}

function changeColumn(slug: string): Column<TeamMission> {
  return {
    id: 'change',
    header: 'Changer',
    cell: (mission) =>
      isChangeable(mission) ? (
        <a
          href={`/startups/${slug}/equipe/${mission.id}`}
          aria-label={`Changer la mission\u00a0: ${mission.name}`}
        >
          {mission.mayCorrect ? 'Changer' : 'Prolonger'}
        </a>
      ) : null,
  };
}
