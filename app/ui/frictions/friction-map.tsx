import { pageOfFilters, type FrictionFilters } from '~/domain/frictions/filters';
import { shadeOfCount, type Shade } from '~/domain/frictions/map';
import { formatCount, formatNumber } from '~/wording/format';
import { mapTitle } from '~/wording/frictions-scale';
import { shortPlace } from '~/wording/frictions-support';
import { DepartementMap, shadesOf } from '../charts/departement-map';
import { Table } from '../base/table';

interface Line {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly frictions: number;
  readonly inRegion: number;
}

interface FrictionMapProps {
  readonly departements: readonly Line[];
  readonly regions: readonly Line[];
  readonly national: number;
  readonly total: number;
  /** What the list is filtered by: the links keep it. */
  readonly filters: FrictionFilters;
}

const COUNTS: Readonly<Record<Shade, string>> = {
  0: 'Aucune',
  1: '1 friction',
  2: 'De 2 à 4',
  3: 'De 5 à 9',
  4: 'De 10 à 24',
  5: '25 ou plus',
};

/** Where the frictions of a list are met, by département; those of a whole région shade all of it. */
export function FrictionMap(props: FrictionMapProps) {
  const { departements, regions, national, total, filters } = props;
  const listOf = (slug: string) =>
    `/frictions?${pageOfFilters({ ...filters, territory: slug }, 1)}`;
  const drawn = departements.map(({ code, slug, name, frictions, inRegion }) => ({
    code,
    shade: shadeOfCount(frictions + inRegion),
    title: `${name} : ${formatCount(frictions + inRegion, 'friction', 'frictions')}`,
    href: frictions === 0 ? undefined : listOf(slug),
  }));
  const most = [...departements]
    .filter(({ frictions }) => frictions > 0)
    .sort((a, b) => b.frictions - a.frictions);
  return (
    <DepartementMap
      title={mapTitle({
        ...{ total, national },
        departements: most.length,
        regions: regions.length,
      })}
      places={drawn}
      legend={shadesOf(drawn).map((shade) => ({ shade, label: COUNTS[shade] }))}
      table={
        <>
          <Places caption="Par département" header="Département" rows={most} listOf={listOf} />
          <Places caption="Pour toute une région" header="Région" rows={regions} listOf={listOf} />
          {national === 0 ? null : (
            <p>
              {formatCount(
                national,
                'friction concerne toute la France',
                'frictions concernent toute la France',
              )}{' '}
              et {national < 2 ? 'n’est dessinée' : 'ne sont dessinées'} nulle part.
            </p>
          )}
        </>
      }
    />
  );
}

interface PlacesProps {
  readonly caption: string;
  readonly header: string;
  readonly rows: readonly Line[];
  readonly listOf: (slug: string) => string;
}

function Places({ caption, header, rows, listOf }: PlacesProps) {
  if (rows.length === 0) return null;
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ code }) => code}
      compact
      columns={[
        {
          id: 'place',
          header,
          rowHeader: true,
          cell: ({ slug, name }) => <a href={listOf(slug)}>{shortPlace(name)}</a>,
        },
        {
          id: 'frictions',
          header: 'Frictions',
          numeric: true,
          cell: ({ frictions }) => formatNumber(frictions),
        },
      ]}
    />
  );
}
