import { centsPerYear, hoursPerYear, type Evidence } from '~/domain/frictions/weight';
import { formatCount, formatMoney, formatNumber } from '~/wording/format';
import { Figure, FigureRow } from '../base/figures';
import { Sources } from './weight-formula';

/** What a friction costs each year, with the sum that it comes from; what is unknown says so and never counts as zero. */
export function Weight({
  evidence,
  source,
}: {
  readonly evidence: Evidence;
  readonly source: string;
}) {
  const hours = hoursPerYear(evidence);
  const cents = centsPerYear(evidence);
  const { peoplePerYear, minutesEach, eurosEachCents } = evidence;
  const people =
    peoplePerYear === null
      ? 'Nombre de personnes inconnu'
      : formatCount(peoplePerYear, 'personne par an', 'personnes par an');
  return (
    <>
      <FigureRow>
        <Figure
          value={hours === null ? 'inconnu' : `${formatNumber(Math.round(hours))} h`}
          label="Temps perdu par an"
          note={
            minutesEach === null
              ? `${people}, durée à chaque fois inconnue`
              : `${people} × ${formatCount(minutesEach, 'minute', 'minutes')}`
          }
        />
        {eurosEachCents === null ? null : (
          <Figure
            value={cents === null ? 'inconnu' : formatMoney(cents)}
            label="Argent perdu par an"
            note={`${people} × ${formatMoney(eurosEachCents)}`}
          />
        )}
      </FigureRow>
      <Sources source={source} />
    </>
  );
}

/** The same in a line of a list: « 9 000 h par an », « 120 000 € par an » or « poids inconnu ». */
export function WeightInShort({ evidence }: { readonly evidence: Evidence }) {
  const hours = hoursPerYear(evidence);
  if (hours !== null) return <>{formatNumber(Math.round(hours))} h par an</>;
  const cents = centsPerYear(evidence);
  return <>{cents === null ? 'poids inconnu' : `${formatMoney(cents)} par an`}</>;
}
