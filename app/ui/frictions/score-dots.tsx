import { HIGHEST_RATING } from '~/domain/frictions/scoring';
import { formatMean } from '~/wording/frictions-workbench';

const STEP = 24;
const EDGE = 6;
const WIDTH = HIGHEST_RATING * STEP + 2 * EDGE;
const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;
const RADIUS = 3.5;
const RATINGS = Array.from({ length: HIGHEST_RATING + 1 }, (_, rating) => rating);

function at(rating: number): number {
  return EDGE + rating * STEP;
}

interface ScoreDotsProps {
  /** One value per reviewer, from 0 to 4. */
  readonly values: readonly number[];
  /** The gap that is told beside the mean. */
  readonly gap: number;
  /** The figures alone, where there is no room for the drawing. */
  readonly bare?: boolean | undefined;
}

/** Each reviewer as a dot from 0 to 4, the stretch between them, and the mean; both figures in words beside it. */
export function ScoreDots({ values, gap, bare = false }: ScoreDotsProps) {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (
    <span className="rl-score">
      {bare ? null : (
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          width={WIDTH}
          height={HEIGHT}
          aria-hidden="true"
          focusable="false"
        >
          <path className="rl-score__axis" d={`M${at(0)} ${MIDDLE}H${at(HIGHEST_RATING)}`} />
          {RATINGS.map((rating) => (
            <path key={rating} className="rl-score__axis" d={`M${at(rating)} ${MIDDLE - 2}v4`} />
          ))}
          <path className="rl-score__spread" d={`M${at(low)} ${MIDDLE}H${at(high)}`} />
          {values.map((value, index) => (
            <circle
              // Reviewers are told apart in words elsewhere; here they are only as many dots.
              key={index}
              className="rl-score__dot"
              cx={at(value)}
              cy={MIDDLE - 4 * values.slice(0, index).filter((other) => other === value).length}
              r={RADIUS}
            />
          ))}
          <path className="rl-score__mean" d={`M${at(mean)} ${MIDDLE - 8}v16`} />
        </svg>
      )}
      <span className="rl-number">
        <span className="fr-sr-only">Moyenne </span>
        {formatMean(mean)}
        <span className="rl-score__gap"> écart {formatMean(gap)}</span>
      </span>
    </span>
  );
}
