import { daysBetween, type Day } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { isLive } from '~/domain/startups/standing';
import { formatDay, formatDuration } from './format';
import { PHASE_LABELS } from './startups';

/** Phases as they follow each other in a sentence. */
export interface SpokenPhase {
  readonly phase: Phase;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** « Investigation 2 mois, construction 9 mois, accélération depuis 3 mois ». */
export function phasesInWords(phases: readonly SpokenPhase[], today: Day): string {
  return phases
    .map(({ phase, startsOn, endsOn }, index) => {
      const label = index === 0 ? PHASE_LABELS[phase] : PHASE_LABELS[phase].toLowerCase();
      if (endsOn !== null) return `${label} ${formatDuration(daysBetween(startsOn, endsOn))}`;
      return isLive(phase)
        ? `${label} depuis ${formatDuration(daysBetween(startsOn, today))}`
        : `${label} le ${formatDay(startsOn)}`;
    })
    .join(', ');
}

/** « 1er semestre 2026 », from the first day of the half-year. */
export function semesterInWords(firstDay: Day): string {
  return `${firstDay.slice(5, 7) === '01' ? '1er' : '2e'} semestre ${firstDay.slice(0, 4)}`;
}

/** How the figures of phases are counted, said under them. */
export const HOW_PHASES_ARE_COUNTED =
  'La médiane simple ne compte que les phases terminées. L’autre compte aussi celles qui durent encore, aussi loin qu’on les connaît (méthode de Kaplan et Meier)\u00a0: la moitié des start-ups ont quitté la phase dans ce délai.';
