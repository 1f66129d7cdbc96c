import { shadeOfShare, type Shade } from '~/domain/frictions/map';
import { formatCount, formatNumber, formatPercent } from '~/wording/format';
import { shortPlace } from '~/wording/frictions-support';
import { DepartementMap, shadesOf } from '../charts/departement-map';
import { Section } from '../base/page-title';
import { Table } from '../base/table';

/** A département where the friction is met. */
export interface ReachedPlace {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly inhabitants: number;
  readonly population: number | null;
  readonly organisations: number;
  readonly pilot: boolean;
}

const SHARES: Readonly<Record<Shade, string>> = {
  0: 'Habitants en nombre inconnu',
  1: 'Moins d’un dixième des habitants',
  2: 'Moins d’un tiers',
  3: 'D’un tiers à deux tiers',
  4: 'Plus de deux tiers',
  5: 'Tous ou presque',
};

/** Where a friction is met: the share of each département's inhabitants that it concerns, with its table beside it; nothing while no département is known. */
export function ReachMap({ places }: { readonly places: readonly ReachedPlace[] }) {
  if (places.length === 0) return null;
  return (
    <Section title="Où elle se rencontre">
      <ReachDrawing places={places} />
    </Section>
  );
}

function ReachDrawing({ places }: { readonly places: readonly ReachedPlace[] }) {
  const sorted = [...places].sort((a, b) => b.inhabitants - a.inhabitants);
  const drawn = places.map((place) => ({
    code: place.code,
    shade: shadeOfShare(shareOf(place) ?? 0),
    title: `${place.name} : ${formatCount(place.inhabitants, 'habitant concerné', 'habitants concernés')}`,
    href: `/organisations/${place.slug}`,
  }));
  return (
    <DepartementMap
      title={`Elle est rencontrée dans ${formatCount(places.length, 'département', 'départements')}`}
      places={drawn}
      legend={shadesOf(drawn).map((shade) => ({ shade, label: SHARES[shade] }))}
      table={
        <Table
          caption="Habitants concernés, chacun compté une fois"
          rows={sorted}
          rowKey={({ code }) => code}
          compact
          columns={[
            {
              id: 'place',
              header: 'Département',
              rowHeader: true,
              cell: ({ slug, name, pilot }) => (
                <>
                  <a href={`/organisations/${slug}`}>{shortPlace(name)}</a>
                  {pilot ? <span className="rl-voices__fact"> (pilote volontaire)</span> : null}
                </>
              ),
            },
            {
              id: 'inhabitants',
              header: 'Habitants',
              numeric: true,
              cell: (place) => <Inhabitants place={place} />,
            },
            {
              id: 'organisations',
              header: 'Organisations',
              numeric: true,
              cell: ({ organisations }) => formatNumber(organisations),
            },
          ]}
        />
      }
    />
  );
}

function Inhabitants({ place }: { readonly place: ReachedPlace }) {
  const share = shareOf(place);
  if (place.inhabitants === 0) return <>inconnus</>;
  return (
    <>
      {formatNumber(place.inhabitants)}
      {share === null || share >= 1 ? null : (
        <span className="rl-voices__fact"> ({formatPercent(share)})</span>
      )}
    </>
  );
}

function shareOf({ inhabitants, population }: ReachedPlace): number | null {
  return population === null || population === 0 ? null : inhabitants / population;
}
