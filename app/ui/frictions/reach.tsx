import { centsPerYear, hoursPerYear, type Evidence } from '~/domain/frictions/weight';
import type { WeightTogether } from '~/domain/frictions/weight-together';
import { formatCount, formatMoney, formatNumber } from '~/wording/format';
import { uncountedWords, unmeasuredWords } from '~/wording/frictions-support';
import { Figure, FigureRow } from '../base/figures';

interface TogetherWeightProps {
  readonly together: WeightTogether;
  /** The evidence of the friction itself, which is said above with its formula. */
  readonly own: Evidence;
}

/** What a friction weighs for all who have it, where that says more than its own evidence; who does not know is said, never counted as zero. */
export function TogetherWeight({ together, own }: TogetherWeightProps) {
  const { voices, hours, voicesWithHours, cents, voicesWithCents } = together;
  const saysHours = hours !== null && (voicesWithHours > 1 || hoursPerYear(own) === null);
  const saysCents = cents !== null && (voicesWithCents > 1 || centsPerYear(own) === null);
  if (!saysHours && !saysCents) return null;
  return (
    <FigureRow>
      {saysHours ? (
        <Figure
          value={`${formatNumber(Math.round(hours))} h`}
          label="Temps perdu par an, toutes ensemble"
          note={<Counted voices={voices} measured={voicesWithHours} />}
        />
      ) : null}
      {saysCents ? (
        <Figure
          value={formatMoney(cents)}
          label="Argent perdu par an, toutes ensemble"
          note={<Counted voices={voices} measured={voicesWithCents} />}
        />
      ) : null}
    </FigureRow>
  );
}

function Counted({ voices, measured }: { readonly voices: number; readonly measured: number }) {
  const missing = unmeasuredWords(voices, measured);
  return (
    <>
      Selon {formatCount(measured, 'témoignage', 'témoignages')} sur {voices}
      {missing === '' ? null : `. ${missing}`}
    </>
  );
}

interface ConcernedPopulationProps {
  readonly inhabitants: number | null;
  readonly unknown: number;
  readonly withoutTerritory: number;
}

/** Inhabitants of the territories that have the friction, with what the count leaves out. */
export function ConcernedPopulation(props: ConcernedPopulationProps) {
  const { inhabitants, unknown, withoutTerritory } = props;
  const uncounted = uncountedWords(withoutTerritory, unknown);
  return (
    <>
      <FigureRow>
        <Figure
          value={inhabitants === null ? 'inconnue' : formatNumber(inhabitants)}
          label="Population concernée"
          note={
            inhabitants === null
              ? 'Aucun territoire n’est nommé'
              : 'Habitants des territoires qui la rencontrent, chacun compté une fois'
          }
        />
      </FigureRow>
      {uncounted === '' ? null : <p className="rl-source">{uncounted}</p>}
    </>
  );
}
