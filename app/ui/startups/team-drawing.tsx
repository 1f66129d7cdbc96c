import type { Day } from '~/domain/shared/day';
import type { MissionRole } from '~/domain/startups/mission';
import type { Phase } from '~/domain/startups/phase';
import type { BandStanding } from '~/domain/startups/team';
import { PHASE_LABELS, ROLE_LABELS } from '~/wording/startups';
import { TeamCalendar } from '../charts/team-calendar';
import type { CalendarPerson } from '../charts/team-calendar-facts';
import { calendarTitle, type Outlook } from './team-outlook';

interface DrawnMission {
  readonly id: number;
  readonly person: number;
  readonly name: string;
  readonly role: MissionRole;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

interface TeamDrawingProps {
  readonly team: {
    readonly size: number;
    readonly outlook: Outlook;
    readonly missions: readonly DrawnMission[];
    readonly phases: readonly {
      readonly sequence: number;
      readonly phase: Phase;
      readonly startsOn: Day;
      readonly endsOn: Day | null;
    }[];
    readonly calendar: {
      readonly from: Day;
      readonly to: Day;
      readonly sizes: readonly {
        readonly from: Day;
        readonly to: Day;
        readonly size: number;
        readonly phase: Phase;
        readonly standing: BandStanding;
      }[];
    };
  };
  readonly today: Day;
}

/** A startup's team as people × months, in the words of the page. */
export function TeamDrawing({ team, today }: TeamDrawingProps) {
  const { size, outlook, missions, phases, calendar } = team;
  return (
    <TeamCalendar
      title={calendarTitle(size, outlook)}
      from={calendar.from}
      to={calendar.to}
      today={today}
      people={peopleOf(missions)}
      phases={phases.map(({ sequence, phase, startsOn, endsOn }) => ({
        ...{ key: sequence, label: PHASE_LABELS[phase], startsOn, endsOn },
      }))}
      sizes={calendar.sizes.map((stretch) => ({
        ...stretch,
        phase: PHASE_LABELS[stretch.phase],
      }))}
    />
  );
}

/** One line a person, in the order in which they came. */
function peopleOf(missions: readonly DrawnMission[]): readonly CalendarPerson[] {
  const keys = [...new Set(missions.map(({ person }) => person))];
  return keys.map((key) => {
    const theirs = missions.filter(({ person }) => person === key);
    return {
      key,
      name: theirs[0]?.name ?? '',
      stays: theirs.map(({ id, role, startsOn, endsOn }) => ({
        ...{ key: id, role: ROLE_LABELS[role], isCoach: role === 'coach', startsOn, endsOn },
      })),
    };
  });
}
