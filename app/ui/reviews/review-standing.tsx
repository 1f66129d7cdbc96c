import type { ConditionTold } from '~/domain/reviews/dossier-facts';
import type { ReviewOutcome, ReviewState } from '~/domain/reviews/review';
import type { KeptPart } from '~/domain/reviews/yearly';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { ButtonGroup, ButtonLink } from '../base/buttons';
import { DecisionNotice } from './decision-notice';
import { FreezeSentence } from './freeze-sentence';
import { Shares, type ShareShown, type SponsorChoice } from './shares';
import { WaitingPhase, type WaitingPhaseProps } from './waiting-phase';

interface ReviewStandingProps {
  readonly review: {
    readonly state: ReviewState;
    readonly heldOn: CalendarDay;
    readonly reason: string | null;
    readonly outcome: ReviewOutcome | null;
    readonly opensPhase: Phase | null;
    readonly grantedCents: number | null;
    readonly provisionalMonths: number | null;
    readonly decidedBy: string | null;
    readonly recordedBy: string | null;
    readonly nextDueOn: CalendarDay | null;
    readonly postponesId: number | null;
  };
  readonly decidedOn: CalendarDay | null;
  readonly kept: KeptPart | null;
  readonly frozenFrom: CalendarDay | null;
  readonly waiting: WaitingPhaseProps | null;
  readonly conditions: readonly ConditionTold[];
  readonly shares: readonly ShareShown[];
  readonly sharesAwaited: readonly SponsorChoice[];
  readonly replacedById: number | null;
  readonly isSponsor: boolean;
  readonly dossier: unknown;
  /** Below which the startup's committees have their pages. */
  readonly here: string;
  readonly today: CalendarDay;
}

/** Where a committee stands: to come, to decide, decided, or put off to another. */
export function ReviewStanding(props: ReviewStandingProps) {
  const { review, decidedOn, frozenFrom, conditions, replacedById, here, today } = props;
  return (
    <>
      {review.postponesId === null ? null : (
        <p>
          Il prend la place d’<a href={`${here}/${review.postponesId}`}>un comité reporté</a>.
        </p>
      )}
      {review.state === 'planned' ? <FreezeSentence frozenFrom={frozenFrom} today={today} /> : null}
      {review.state === 'planned' && review.heldOn < today ? (
        <p>
          Son jour est passé&nbsp;: il reste ouvert jusqu’à ce que sa décision soit enregistrée.
        </p>
      ) : null}
      {review.state === 'cancelled' ? (
        <p className="preserve-lines">
          {replacedById === null ? 'Annulé' : <a href={`${here}/${replacedById}`}>Reporté</a>}
          &nbsp;: {review.reason}
        </p>
      ) : null}
      {review.outcome !== null && decidedOn !== null ? (
        <>
          <DecisionNotice
            {...review}
            outcome={review.outcome}
            decidedOn={decidedOn}
            kept={props.kept}
            conditions={conditions}
          />
          {props.waiting === null ? null : <WaitingPhase {...props.waiting} />}
          <Shares shares={props.shares} awaited={props.sharesAwaited} />
          {props.isSponsor ? (
            <ButtonGroup>
              <ButtonLink href="/bureau" variant="quiet">
                Revenir à votre bureau de sponsor
              </ButtonLink>
            </ButtonGroup>
          ) : null}
        </>
      ) : null}
      {props.dossier === null && review.state === 'planned' ? (
        <p>Le dossier, les questions et les avis sont publics une fois la décision prise.</p>
      ) : null}
    </>
  );
}
