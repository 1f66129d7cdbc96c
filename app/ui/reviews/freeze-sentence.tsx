import type { Day as CalendarDay } from '~/domain/shared/day';
import { Day } from '../base/values';

interface FreezeSentenceProps {
  /** Null: planned too late to freeze the dossier before its decision. */
  readonly frozenFrom: CalendarDay | null;
  readonly today: CalendarDay;
}

/** Until when the team may complete the dossier. */
export function FreezeSentence({ frozenFrom, today }: FreezeSentenceProps) {
  if (frozenFrom === null) return <p>L’équipe complète le dossier jusqu’à la décision.</p>;
  return (
    <p>
      {today < frozenFrom
        ? 'L’équipe complète le dossier\u00a0: il sera figé le '
        : 'Le dossier est figé depuis le '}
      <Day day={frozenFrom} />.
    </p>
  );
}
