import type { ReadingOutcome } from '~/domain/milestones/indicator';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { READING_WORDS } from '~/wording/milestones-indicators';
import { Day } from '../base/values';

/** Where an indicator is read, and what came of the last time. */
export function StatsReading({
  indicator,
}: {
  readonly indicator: {
    readonly statsUrl: string | null;
    readonly statsPointer: string | null;
    readonly statsTriedOn: CalendarDay | null;
    readonly statsOutcome: ReadingOutcome | null;
    readonly closedAt: Date | null;
  };
}) {
  const { statsUrl, statsPointer, statsTriedOn, statsOutcome, closedAt } = indicator;
  if (closedAt !== null) return <p>Cet indicateur n’est plus suivi.</p>;
  if (statsUrl === null) return null;
  return (
    <p>
      Lu une fois par jour dans les{' '}
      <a href={statsUrl} rel="noreferrer">
        statistiques du service
      </a>{' '}
      (<code>{statsPointer}</code>)
      {statsTriedOn === null || statsOutcome === null ? (
        '\u00a0: la première lecture est en attente.'
      ) : (
        <>
          . Le <Day day={statsTriedOn} />, {READING_WORDS[statsOutcome]}.
        </>
      )}
    </p>
  );
}
