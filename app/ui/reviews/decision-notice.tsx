import type { ConditionTold } from '~/domain/reviews/dossier-facts';
import type { ReviewOutcome } from '~/domain/reviews/review';
import type { KeptPart } from '~/domain/reviews/yearly';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { REVIEW_OUTCOMES } from '~/wording/reviews';
import { CONDITION_OUTCOMES } from '~/wording/reviews-around';
import { PHASE_LABELS } from '~/wording/startups';
import { DefinitionList } from '../base/definition-list';
import { Section } from '../base/page-title';
import { Day } from '../base/values';
import { GrantedMoney } from './granted-money';

interface DecisionNoticeProps {
  readonly outcome: ReviewOutcome;
  readonly decidedOn: CalendarDay;
  readonly decidedBy: string | null;
  readonly recordedBy: string | null;
  readonly opensPhase: Phase | null;
  readonly grantedCents: number | null;
  readonly kept: KeptPart | null;
  readonly provisionalMonths: number | null;
  readonly nextDueOn: CalendarDay | null;
  readonly reason: string | null;
  readonly conditions: readonly ConditionTold[];
}

/** A decision as it is published: what, by whom, why, and what comes next. */
export function DecisionNotice(decision: DecisionNoticeProps) {
  const {
    outcome,
    decidedOn,
    decidedBy,
    recordedBy,
    opensPhase,
    grantedCents,
    kept,
    provisionalMonths,
    nextDueOn,
    reason,
    conditions,
  } = decision;
  return (
    <Section title="La décision" level={3}>
      <DefinitionList
        items={[
          { term: 'Décision', detail: REVIEW_OUTCOMES[outcome] },
          { term: 'Le', detail: <Day day={decidedOn} /> },
          {
            term: 'Par',
            detail:
              recordedBy === null
                ? decidedBy
                : `${decidedBy ?? ''} (décision enregistrée par ${recordedBy})`,
          },
          ...(opensPhase === null ? [] : [{ term: 'Phase', detail: PHASE_LABELS[opensPhase] }]),
          ...(grantedCents === null
            ? []
            : [
                {
                  term: 'Somme accordée',
                  detail: <GrantedMoney cents={grantedCents} kept={kept} />,
                },
              ]),
          ...(provisionalMonths === null
            ? []
            : [{ term: 'Pour', detail: `${provisionalMonths}\u00a0mois` }]),
          ...(nextDueOn === null
            ? []
            : [{ term: 'Prochain comité', detail: <Day day={nextDueOn} /> }]),
          {
            term: outcome === 'provisional' ? 'Preuves qui manquent' : 'Motif',
            detail: <span className="preserve-lines">{reason}</span>,
          },
          ...(conditions.length === 0
            ? []
            : [{ term: 'Conditions', detail: <Conditions conditions={conditions} /> }]),
        ]}
      />
    </Section>
  );
}

/** Each condition, with what became of it once the team has said so. */
function Conditions({ conditions }: Pick<DecisionNoticeProps, 'conditions'>) {
  return (
    <ol>
      {conditions.map(({ id, words, outcome, answer }) => (
        <li key={id}>
          {words}
          {outcome === null ? null : ` – ${CONDITION_OUTCOMES[outcome].toLowerCase()}`}
          {answer === '' ? null : `\u00a0: ${answer}`}
        </li>
      ))}
    </ol>
  );
}
