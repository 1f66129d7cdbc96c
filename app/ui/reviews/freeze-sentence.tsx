import type { Day as CalendarDay } from '~/domain/shared/day';
import { Day } from '../base/values';

interface FreezeSentenceProps {
  /** Null: planned too late to freeze the dossier before its decision. */
  readonly frozenFrom: CalendarDay | null;
  readonly today: CalendarDay;
}

/** Until when the team may complete the dossier, or since when it is the one to decide on. */
export function FreezeSentence({ frozenFrom, today }: FreezeSentenceProps) {
  if (frozenFrom === null) return <p>L’équipe complète le dossier jusqu’à la décision.</p>;
  return today < frozenFrom ? (
    <p>
      L’équipe complète le dossier&nbsp;: il sera figé le <Day day={frozenFrom} />.
    </p>
  ) : (
    <p>
      Le dossier est figé depuis le <Day day={frozenFrom} />
      &nbsp;: il dit ce qui était connu la veille, et ne change plus avant la décision.
    </p>
  );
}
