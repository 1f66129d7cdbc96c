import type { Day } from '~/domain/shared/day';
import { at, type Percent } from './scale';

interface StayBarProps {
  readonly stay: {
    readonly isCoach: boolean;
    readonly startsOn: Day;
    readonly endsOn: Day | null;
  };
  readonly x: (day: Day) => Percent;
  readonly today: Day;
  readonly height: number;
}

/** Days on a team as a bar: full for those that passed, hollow for those to come, dashed where no end is said; half as high for a coach. */
export function StayBar({ stay, x, today, height }: StayBarProps) {
  const thick = stay.isCoach ? height / 2 - 5 : height - 8;
  const y = (height - thick) / 2;
  const start = x(stay.startsOn);
  const end = stay.endsOn === null ? 100 : x(stay.endsOn);
  const turn = Math.min(end, Math.max(start, x(today)));
  const ahead = stay.endsOn === null ? 'rl-stay rl-stay--open' : 'rl-stay';
  return (
    <>
      {end > turn ? (
        <rect className={ahead} x={at(turn)} y={y} width={at(end - turn)} height={thick} />
      ) : null}
      {turn > start ? (
        <rect
          className="rl-stay rl-stay--past"
          x={at(start)}
          y={y}
          width={at(turn - start)}
          height={thick}
        />
      ) : null}
    </>
  );
}
