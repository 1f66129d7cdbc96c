import type { Day as CalendarDay } from '~/domain/shared/day';
import { Day } from '../base/values';

interface PlanLinkProps {
  readonly slug: string;
  readonly plan: { readonly mayRead: boolean; readonly approvedOn: CalendarDay | null };
}

/** The way to the plan for the years after, and whether the owner approved it. */
export function PlanLink({ slug, plan: { mayRead, approvedOn } }: PlanLinkProps) {
  const words = 'Plan d’après transfert';
  if (!mayRead && approvedOn === null) return null;
  return (
    <p>
      {mayRead ? <a href={`/startups/${slug}/passation/plan`}>{words}</a> : words}
      {approvedOn === null ? null : (
        <>
          {'\u00a0'}: approuvé par le porteur le <Day day={approvedOn} />
        </>
      )}
    </p>
  );
}
