import type { ReviewOutcome, ReviewState } from '~/domain/reviews/review';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { REVIEW_OUTCOMES, REVIEW_STATES } from '~/wording/reviews';
import { PHASE_LABELS } from '~/wording/startups';
import { RecordList } from '../base/lists';
import { StateBadge, type Tone } from '../base/tags';
import { Day, Money } from '../base/values';

export interface ReviewRow {
  readonly id: number;
  readonly state: ReviewState;
  readonly heldOn: CalendarDay;
  readonly outcome: ReviewOutcome | null;
  readonly opensPhase: Phase | null;
  readonly grantedCents: number | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly recordedBy: string | null;
}

const OUTCOME_TONES: Readonly<Record<ReviewOutcome, Tone>> = {
  granted: 'success',
  provisional: 'warning',
  handover: 'active',
  stopped: 'ended',
};

/** Where a committee stands: its outcome once it is decided. */
export function ReviewBadge({ state, outcome }: Pick<ReviewRow, 'state' | 'outcome'>) {
  return outcome === null ? (
    <StateBadge tone={state === 'planned' ? 'info' : 'neutral'}>{REVIEW_STATES[state]}</StateBadge>
  ) : (
    <StateBadge tone={OUTCOME_TONES[outcome]}>{REVIEW_OUTCOMES[outcome]}</StateBadge>
  );
}

/** The committees of a startup, newest first, each with its decision and the reason given. */
export function ReviewList({
  slug,
  reviews,
}: {
  readonly slug: string;
  readonly reviews: readonly ReviewRow[];
}) {
  return (
    <RecordList
      label="Comités"
      headingLevel={3}
      items={reviews.map((review) => ({
        id: String(review.id),
        href: `/startups/${slug}/comites/${review.id}`,
        title: (
          <>
            Comité du <Day day={review.heldOn} />
          </>
        ),
        badge: <ReviewBadge {...review} />,
        summary: review.reason,
        meta: <Facts review={review} />,
        aside: review.grantedCents === null ? null : <Money cents={review.grantedCents} />,
      }))}
    />
  );
}

function Facts({ review: { decidedBy, recordedBy, opensPhase } }: { readonly review: ReviewRow }) {
  if (decidedBy === null) return null;
  return (
    <>
      par {decidedBy}
      {recordedBy === null ? null : `, enregistré par ${recordedBy}`}
      {opensPhase === null ? null : `, ouvre ${PHASE_LABELS[opensPhase].toLowerCase()}`}
    </>
  );
}
