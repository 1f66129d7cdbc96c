import type { Day as CalendarDay } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { isLive } from '~/domain/startups/standing';
import { PHASE_LABELS } from '~/wording/startups';
import { PhaseStrip } from '../charts/phase-strip';
import { Alert } from '../base/messages';
import { Thread } from '../base/thread';

export interface HistoryPhase {
  readonly sequence: number;
  readonly phase: Phase;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay | null;
  readonly reason: string | null;
  readonly overrideReason: string | null;
}

/** Nothing is done in these any more: how long ago it stopped says nothing of the work. */
const STOPPED: ReadonlySet<Phase> = new Set(['abandon-investigation', 'abandon']);

interface PhaseHistoryProps {
  readonly phases: readonly HistoryPhase[];
  readonly today: CalendarDay;
  readonly imported: boolean;
}

/** The phases of a startup: how long each lasted, why it was opened, and which gates were overridden. */
export function PhaseHistory({ phases, today, imported }: PhaseHistoryProps) {
  const stop = phases.find(({ phase, endsOn }) => endsOn === null && STOPPED.has(phase));
  const worked = phases.filter((past) => past !== stop);
  return (
    <>
      {imported ? (
        <Alert tone="info" title="Historique importé">
          <p>
            Ses phases viennent d’une source antérieure : elles peuvent se chevaucher ou laisser des
            trous.
          </p>
        </Alert>
      ) : null}
      <PhaseStrip
        today={today}
        ended={stop && { label: PHASE_LABELS[stop.phase], on: stop.startsOn }}
        phases={worked.map(({ sequence, phase, startsOn, endsOn }) => ({
          key: sequence,
          label: PHASE_LABELS[phase],
          startsOn,
          endsOn,
        }))}
      />
      <Thread
        label="Les phases, de la première à la dernière"
        items={phases.map((past) => ({
          id: `phase-${past.sequence}`,
          kind: past.endsOn === null && isLive(past.phase) ? 'current' : 'done',
          title: PHASE_LABELS[past.phase],
          on: past.startsOn,
          why: past.reason,
          detail: past.overrideReason === null ? null : <Overridden reason={past.overrideReason} />,
        }))}
      />
    </>
  );
}

function Overridden({ reason }: { readonly reason: string }) {
  return (
    <Alert
      tone="warning"
      title="Conditions d’entrée non remplies : l’équipe de l’incubateur a passé outre"
    >
      <p>{reason}</p>
    </Alert>
  );
}
