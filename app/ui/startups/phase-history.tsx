import type { Day as CalendarDay } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { isLive } from '~/domain/startups/standing';
import { PHASE_LABELS } from '~/wording/startups';
import { PhaseStrip } from '../charts/phase-strip';
import { Alert } from '../base/messages';
import { Thread } from '../base/thread';
import { Day } from '../base/values';

export interface HistoryPhase {
  readonly sequence: number;
  readonly phase: Phase;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay | null;
  readonly reason: string | null;
  readonly overrideReason: string | null;
  /** The committee whose decision opened it. */
  readonly reviewId: number | null;
  readonly reviewHeldOn: CalendarDay | null;
}

/** Nothing is done in these any more: how long ago it stopped says nothing of the work. */
const STOPPED: ReadonlySet<Phase> = new Set(['abandon-investigation', 'abandon']);

interface PhaseHistoryProps {
  readonly slug: string;
  readonly phases: readonly HistoryPhase[];
  readonly today: CalendarDay;
  readonly imported: boolean;
}

/** The phases of a startup: how long each lasted, why it was opened, and which gates were overridden. */
export function PhaseHistory({ slug, phases, today, imported }: PhaseHistoryProps) {
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
          detail: <Gate slug={slug} past={past} />,
        }))}
      />
    </>
  );
}

/** What stands behind the opening of a phase: the committee that decided it, or why staff went past its conditions. */
function Gate({ slug, past }: { readonly slug: string; readonly past: HistoryPhase }) {
  const { overrideReason, reviewId, reviewHeldOn } = past;
  return (
    <>
      {reviewId === null || reviewHeldOn === null ? null : (
        <p>
          Décidé au{' '}
          <a href={`/startups/${slug}/comites/${reviewId}`}>
            comité du <Day day={reviewHeldOn} />
          </a>
          .
        </p>
      )}
      {overrideReason === null ? null : <Overridden reason={overrideReason} />}
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
