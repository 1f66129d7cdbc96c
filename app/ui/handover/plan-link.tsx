import type { Day as CalendarDay } from '~/domain/shared/day';
import { PLAN_STANDING } from '~/wording/handover-plan';
import { Day } from '../base/values';

interface PlanLinkProps {
  readonly slug: string;
  readonly plan: {
    readonly mayRead: boolean;
    readonly isWritten: boolean;
    readonly approvedOn: CalendarDay | null;
  };
}

/** The way to the plan for the years after, and where it stands. */
export function PlanLink({ slug, plan: { mayRead, isWritten, approvedOn } }: PlanLinkProps) {
  const words = 'Plan d’après transfert';
  if (!mayRead && approvedOn === null) return null;
  return (
    <p>
      {mayRead ? <a href={`/startups/${slug}/passation/plan`}>{words}</a> : words}
      {'\u00a0: '}
      {approvedOn === null ? (
        PLAN_STANDING[isWritten ? 'written' : 'missing']
      ) : (
        <>
          approuvé par le porteur le <Day day={approvedOn} />
        </>
      )}
    </p>
  );
}
