import type { Day } from '~/domain/shared/day';
import { DueDay } from '../base/values';

interface NextDecisionProps {
  readonly plannedOn: Day | null;
  readonly dueOn: Day | null;
  readonly today: Day;
}

/** When the next committee decides on a startup, or by when it has to. */
export function NextDecision({ plannedOn, dueOn, today }: NextDecisionProps) {
  if (plannedOn !== null) return <DueDay day={plannedOn} today={today} />;
  if (dueOn === null) return <>aucun comité prévu</>;
  return (
    <>
      un comité est attendu avant le <DueDay day={dueOn} today={today} />
    </>
  );
}
