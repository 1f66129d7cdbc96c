import type { WeightTogether } from '~/domain/frictions/weight-together';
import { formatCount, formatMoney, formatNumber } from '~/wording/format';
import { uncountedWords, unmeasuredWords } from '~/wording/frictions-support';
import { Figure, FigureRow } from '../base/figures';

/** What a friction weighs for all who have it; who does not know is said, never counted as zero. */
export function TogetherWeight({ together }: { readonly together: WeightTogether }) {
  const { voices, hours, voicesWithHours, cents, voicesWithCents } = together;
  if (voices < 2 || (hours === null && cents === null)) return null;
  return (
    <FigureRow>
      {hours === null ? null : (
        <Figure
          value={`${formatNumber(Math.round(hours))} h`}
          label="Temps perdu par an, toutes ensemble"
          note={<Counted voices={voices} measured={voicesWithHours} />}
        />
      )}
      {cents === null ? null : (
        <Figure
          value={formatMoney(cents)}
          label="Argent perdu par an, toutes ensemble"
          note={<Counted voices={voices} measured={voicesWithCents} />}
        />
      )}
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
