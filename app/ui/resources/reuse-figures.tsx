import type { ReuseFigures } from '~/domain/resources/reuse-figures';
import { formatCount, formatNumber } from '~/wording/format';
import { Figure, FigureRow } from '../base/figures';
import { Money } from '../base/values';

/** « Développé une fois » in figures; what nobody knows is said, and never counts as zero. */
export function ReuseFigureRow({ figures }: { readonly figures: ReuseFigures }) {
  const { reuses, toConfirm, collectivites, inhabitants, savedCents, savedUnknown } = figures;
  return (
    <FigureRow>
      <Figure
        value={formatNumber(reuses)}
        label={reuses > 1 ? 'Réutilisations confirmées' : 'Réutilisation confirmée'}
        note={
          toConfirm === 0
            ? undefined
            : `et ${formatCount(toConfirm, 'déclarée, à confirmer', 'déclarées, à confirmer')}`
        }
      />
      <Figure
        value={formatNumber(collectivites)}
        label={collectivites > 1 ? 'Collectivités servies' : 'Collectivité servie'}
      />
      <Figure
        value={inhabitants === null ? '–' : formatNumber(inhabitants)}
        label="Habitants de ces collectivités"
        note="chacun compté une fois"
      />
      <Figure
        value={savedCents === null ? '–' : <Money cents={savedCents} />}
        label="Dépense évitée, déclarée"
        note={
          savedUnknown === 0
            ? undefined
            : `inconnue pour ${formatCount(savedUnknown, 'réutilisation', 'réutilisations')}`
        }
      />
    </FigureRow>
  );
}
