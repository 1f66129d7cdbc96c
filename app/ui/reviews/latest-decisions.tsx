import type { ReviewOutcome } from '~/domain/reviews/review';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { PHASE_LABELS } from '~/wording/startups';
import { RecordList } from '../base/lists';
import { Day, Money } from '../base/values';
import { OutcomeBadge } from './review-list';

interface LatestDecisionsProps {
  readonly decisions: readonly {
    readonly id: number;
    readonly slug: string;
    readonly name: string;
    readonly heldOn: CalendarDay;
    readonly outcome: ReviewOutcome;
    readonly opensPhase: Phase | null;
    readonly grantedCents: number | null;
  }[];
}

/** What committees decided lately, each with its page. */
export function LatestDecisions({ decisions }: LatestDecisionsProps) {
  return (
    <RecordList
      label="Les dernières décisions"
      headingLevel={3}
      items={decisions.map(({ id, slug, name, heldOn, outcome, opensPhase, grantedCents }) => ({
        id: String(id),
        href: `/startups/${slug}/comites/${id}`,
        title: name,
        badge: <OutcomeBadge outcome={outcome} />,
        meta: (
          <>
            Comité du <Day day={heldOn} />
            {opensPhase === null ? null : `, ${PHASE_LABELS[opensPhase].toLowerCase()}`}
          </>
        ),
        aside: grantedCents === null ? null : <Money cents={grantedCents} />,
      }))}
    />
  );
}
