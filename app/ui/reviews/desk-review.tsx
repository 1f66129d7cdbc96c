import type { FormState } from '~/domain/shared/form';
import type { ReviewOutcome, ReviewState } from '~/domain/reviews/review';
import { grantedUntil } from '~/domain/reviews/shares';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { de } from '~/wording/elision';
import { formatDay, formatMoney } from '~/wording/format';
import { REVIEW_OUTCOMES } from '~/wording/reviews';
import { PHASE_LABELS } from '~/wording/startups';
import { ButtonGroup, ButtonLink } from '../base/buttons';
import type { ActionItem } from '../base/lists';
import { Section } from '../base/page-title';
import { DecisionForms } from './decision-forms';
import { FreezeSentence } from './freeze-sentence';
import { QuestionForm, Questions, type QuestionShown } from './questions';
import { ReviewBadge } from './review-list';
import { ShareForm } from './shares';

export interface DeskReviewFacts {
  readonly slug: string;
  readonly startupName: string;
  readonly isFrozen: boolean;
  readonly frozenFrom: CalendarDay | null;
  readonly decidedOn: CalendarDay | null;
  readonly review: {
    readonly id: number;
    readonly version: number;
    readonly state: ReviewState;
    readonly heldOn: CalendarDay;
    readonly outcome: ReviewOutcome | null;
    readonly provisionalMonths: number | null;
    readonly reason: string | null;
    readonly ask: string;
    readonly askedCents: number | null;
    readonly askedPhase: Phase | null;
  };
  readonly talk: { readonly questions: readonly QuestionShown[] };
  readonly phases: readonly Phase[];
  readonly proposedCents: number;
  readonly may: { readonly decide: boolean; readonly share: boolean; readonly ask: boolean };
}

/** What a committee asks of the sponsor, as verbs with their days. */
export function deskTasks(asked: DeskReviewFacts, today: CalendarDay): readonly ActionItem[] {
  const { review, startupName, isFrozen, may } = asked;
  const item = (
    verb: string,
    due: CalendarDay | undefined,
    named = de(startupName),
  ): ActionItem => ({
    id: `${review.id}-${verb}`,
    href: `#comite-${review.id}`,
    label: `${verb} ${named}`,
    due,
  });
  if (may.share) return [item('Dire ce que votre organisation accorde à', undefined, startupName)];
  if (may.decide) return [item('Décider au comité', review.heldOn)];
  if (review.heldOn < today) return [];
  const verb = isFrozen ? 'Lire le dossier' : 'Suivre la préparation du comité';
  return [item(verb, review.heldOn)];
}

interface DeskReviewProps {
  readonly asked: DeskReviewFacts;
  readonly today: CalendarDay;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** One committee on the desk: what the team asks, its dossier, the questions, and the decision on its day. */
export function DeskReview({ asked, today, formKey, form }: DeskReviewProps) {
  const { slug, startupName, isFrozen, frozenFrom, review, talk, may } = asked;
  const formOf = (intent: string) => (form?.values.intent === intent ? form : undefined);
  const page = `/startups/${slug}/comites/${review.id}`;
  return (
    <Section
      id={`comite-${review.id}`}
      title={`${startupName}, comité du ${formatDay(review.heldOn)}`}
      aside={<ReviewBadge {...review} today={today} />}
    >
      {review.outcome === null ? (
        <>
          <FreezeSentence frozenFrom={frozenFrom} today={today} />
          <Ask {...review} />
        </>
      ) : (
        <p className="preserve-lines">
          {REVIEW_OUTCOMES[review.outcome]}&nbsp;: {review.reason}
        </p>
      )}
      <ButtonGroup>
        <ButtonLink href={page} variant="secondary">
          Lire le dossier{isFrozen ? '' : ' provisoire'} {de(startupName)}
        </ButtonLink>
        <ButtonLink href={`${page}/dossier.pdf`} variant="quiet">
          En PDF
        </ButtonLink>
      </ButtonGroup>
      {talk.questions.length === 0 ? null : (
        <Section title="Questions et réponses" level={3}>
          <Questions questions={talk.questions} answering={null} />
        </Section>
      )}
      {may.ask ? (
        <QuestionForm formKey={formKey} form={formOf('ask')} reviewId={review.id} />
      ) : null}
      {may.share ? (
        <ShareForm
          {...{ formKey, today, sponsors: [], reviewId: review.id }}
          form={formOf('share')}
          until={grantedUntil({ ...review, decidedOn: asked.decidedOn })}
        />
      ) : null}
      {may.decide ? (
        <Section title="Décider" level={3}>
          <DecisionForms
            {...{ formKey, version: review.version, reviewId: review.id, sponsors: [] }}
            {...{ phases: asked.phases, proposedCents: asked.proposedCents, today }}
            askedPhase={review.askedPhase}
            form={formOf('decide')}
          />
        </Section>
      ) : null}
    </Section>
  );
}

function Ask({ ask, askedCents, askedPhase }: DeskReviewFacts['review']) {
  if (ask === '') return <p>L’équipe n’a pas encore écrit sa demande.</p>;
  const parts = [
    ...(askedCents === null ? [] : [formatMoney(askedCents)]),
    ...(askedPhase === null ? [] : [`phase ${PHASE_LABELS[askedPhase].toLowerCase()}`]),
  ];
  return (
    <>
      {parts.length === 0 ? null : (
        <p>
          L’équipe demande&nbsp;: <strong>{parts.join(', ')}</strong>.
        </p>
      )}
      <p className="preserve-lines">{ask}</p>
    </>
  );
}
