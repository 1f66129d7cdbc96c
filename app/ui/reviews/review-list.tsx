import { isToDecide } from '~/domain/reviews/schedule';
import type { ReviewOutcome, ReviewState } from '~/domain/reviews/review';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { REVIEW_OUTCOMES, REVIEW_STATES } from '~/wording/reviews';
import { SCHEDULE_STATES } from '~/wording/reviews-around';
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

interface ReviewBadgeProps extends Pick<ReviewRow, 'state' | 'heldOn' | 'outcome'> {
  readonly today: CalendarDay;
}

/** Where a committee stands: to decide once its day has come, and its outcome once it is decided. */
export function ReviewBadge({ state, heldOn, outcome, today }: ReviewBadgeProps) {
  if (state === 'planned' && isToDecide(heldOn, today)) {
    return <StateBadge tone="warning">{SCHEDULE_STATES['to-decide']}</StateBadge>;
  }
  return outcome === null ? (
    <StateBadge tone={state === 'planned' ? 'info' : 'neutral'}>{REVIEW_STATES[state]}</StateBadge>
  ) : (
    <OutcomeBadge outcome={outcome} />
  );
}

/** What a committee decided, in a word. */
export function OutcomeBadge({ outcome }: { readonly outcome: ReviewOutcome }) {
  return <StateBadge tone={OUTCOME_TONES[outcome]}>{REVIEW_OUTCOMES[outcome]}</StateBadge>;
}

/** The committees of a startup, newest first, each with its decision and the reason given. */
export function ReviewList({
  slug,
  reviews,
  today,
}: {
  readonly slug: string;
  readonly reviews: readonly ReviewRow[];
  readonly today: CalendarDay;
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
        badge: <ReviewBadge {...review} today={today} />,
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
      {recordedBy === null ? null : ` (décision enregistrée par ${recordedBy})`}
      {opensPhase === null
        ? null
        : `, phase ouverte\u00a0: ${PHASE_LABELS[opensPhase].toLowerCase()}`}
    </>
  );
}
