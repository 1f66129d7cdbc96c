import {
  SCORE_CRITERIA,
  type Ratings,
  type ScoreCriterion,
  type ScoreSummary,
} from '~/domain/frictions/scoring';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { CRITERION_LABELS, RATING_LABELS } from '~/wording/frictions-workbench';
import { Details } from '../base/navigation';
import { Table } from '../base/table';
import { Day } from '../base/values';
import { Written } from './friction-text';
import { ScoreDots } from './score-dots';

interface Grid {
  readonly reviewerId: number;
  readonly reviewer: string;
  readonly ratings: Ratings;
  readonly comments: Readonly<Record<ScoreCriterion, string>>;
  readonly revisedOn: CalendarDay | null;
}

export interface SharedScores {
  readonly grids: readonly Grid[];
  readonly summary: ScoreSummary;
  /** The greatest disagreements first. */
  readonly order: readonly ScoreCriterion[];
}

function meanOf({ ratings }: Grid): number {
  return (
    SCORE_CRITERIA.reduce((total, criterion) => total + ratings[criterion], 0) /
    SCORE_CRITERIA.length
  );
}

/** Mean and spread, then each criterion, the greatest disagreement first, with what each reviewer wrote. */
export function ScoreSheet({ scores }: { readonly scores: SharedScores }) {
  const { grids, summary, order } = scores;
  return (
    <>
      <p className="rl-score__whole">
        <ScoreDots values={grids.map(meanOf)} gap={summary.spread} />
      </p>
      <Table
        caption="Les désaccords d’abord"
        rows={order}
        rowKey={(criterion) => criterion}
        columns={[
          {
            id: 'criterion',
            header: 'Critère',
            rowHeader: true,
            cell: (criterion) => CRITERION_LABELS[criterion],
          },
          {
            id: 'dots',
            header: 'Notes',
            cell: (criterion) => (
              <ScoreDots
                values={grids.map(({ ratings }) => ratings[criterion])}
                gap={summary.criteria[criterion].gap}
              />
            ),
          },
        ]}
      />
      <Details summary="Qui a donné quoi">
        {order.map((criterion) => (
          <div key={criterion} className="rl-score__criterion">
            <p className="rl-score__title">{CRITERION_LABELS[criterion]}</p>
            <ul className="rl-bench__reviewers">
              {grids.map(({ reviewerId, reviewer, ratings, comments, revisedOn }) => (
                <li key={reviewerId}>
                  {reviewer}&nbsp;: {RATING_LABELS[ratings[criterion]]}
                  {revisedOn === null ? null : (
                    <>
                      {' '}
                      (notes revues le <Day day={revisedOn} />)
                    </>
                  )}
                  {comments[criterion] === '' ? null : <Written text={comments[criterion]} />}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Details>
    </>
  );
}
