import { ANSWER_DUE_DAYS } from '~/domain/frictions/answer-time';
import { formatCount } from '~/wording/format';

const WIDTH = 120;
const HEIGHT = 10;
/** The bar ends at twice the due time: beyond that, the number alone says how late it is. */
const LONGEST = 2 * ANSWER_DUE_DAYS;

interface WaitingBarProps {
  readonly days: number;
  readonly late: boolean;
  /** The number alone, where there is no room for the bar. */
  readonly bare?: boolean | undefined;
}

/** Days of waiting as a bar against the day on which an answer is due, with the number beside it. */
export function WaitingBar({ days, late, bare = false }: WaitingBarProps) {
  const length = (Math.min(days, LONGEST) / LONGEST) * WIDTH;
  const due = (ANSWER_DUE_DAYS / LONGEST) * WIDTH;
  return (
    <span className={late ? 'rl-waiting rl-waiting--late' : 'rl-waiting'}>
      {bare ? null : (
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          width={WIDTH}
          height={HEIGHT}
          aria-hidden="true"
          focusable="false"
        >
          <rect className="rl-waiting__track" x="0" y="4" width={WIDTH} height="2" />
          <rect className="rl-waiting__bar" x="0" y="2" width={length} height="6" />
          <path className="rl-waiting__due" d={`M${due} 0v${HEIGHT}`} />
        </svg>
      )}
      <span className="rl-number">
        {days === 0 ? 'aujourd’hui' : formatCount(days, 'jour', 'jours')}
      </span>
      {late ? <span className="rl-due--late"> en retard</span> : null}
    </span>
  );
}
