import type { Day } from '~/domain/shared/day';
import { DueDay } from '../base/values';

interface NextDecisionProps {
  /** The day of the committee that is planned. */
  readonly plannedOn: Day | null;
  /** The day before which one is expected. */
  readonly dueOn: Day | null;
  readonly today: Day;
}

/** When a startup's next committee is, or has to be. */
export function NextDecision({ plannedOn, dueOn, today }: NextDecisionProps) {
  if (plannedOn !== null) return <DueDay day={plannedOn} today={today} />;
  if (dueOn === null) return <>aucun comité prévu</>;
  return (
    <>
      un comité est attendu avant le <DueDay day={dueOn} today={today} />
    </>
  );
}
