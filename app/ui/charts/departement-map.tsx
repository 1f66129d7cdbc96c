import type { ReactNode } from 'react';
import { SHADES, type Shade } from '~/domain/frictions/map';
import { MAP_CODES, MAP_LABELS, MAP_VIEW_BOX } from '~/domain/frictions/map-frame';

/** Outlines are fetched once for every map of the site. */
const OUTLINES = '/cartes/departements.svg';

/** A département that is drawn darker than the others, with what a pointer on it reads. */
export interface MapPlace {
  readonly code: string;
  readonly shade: Shade;
  readonly title: string;
  /** Where a click leads; the table beside the map has the same link for everybody else. */
  readonly href?: string | undefined;
}

interface DepartementMapProps {
  /** The sentence that says what the map shows. */
  readonly title: ReactNode;
  readonly places: readonly MapPlace[];
  /** What each shade means, lightest first; steps that are left out are not on the map. */
  readonly legend: readonly { readonly shade: Shade; readonly label: string }[];
  /** The same facts as a table: the map itself is silent for who does not see it. */
  readonly table: ReactNode;
}

/** France by département, those overseas beside it, and its table: in shades that read in grey, drawn on the server. */
export function DepartementMap({ title, places, legend, table }: DepartementMapProps) {
  const placeOf = new Map(places.map((place) => [place.code, place]));
  return (
    <figure className="rl-chart rl-chart--map">
      <figcaption>{title}</figcaption>
      <div className="rl-map">
        <div>
          <svg
            className="rl-map__drawing"
            viewBox={MAP_VIEW_BOX}
            aria-hidden="true"
            focusable="false"
          >
            {MAP_CODES.map((code) => (
              <Departement key={code} code={code} place={placeOf.get(code)} />
            ))}
            {MAP_LABELS.map(({ code, x, y }) => (
              <text key={code} x={x} y={y} textAnchor="middle">
                {code}
              </text>
            ))}
          </svg>
          <MapLegend legend={legend} />
          <p className="rl-map__credit">
            Contours de métropole : Victor Cazanave, CC BY 4.0. Outre-mer hors d’échelle.
          </p>
        </div>
        <div>{table}</div>
      </div>
    </figure>
  );
}

function Departement({
  code,
  place,
}: {
  readonly code: string;
  readonly place: MapPlace | undefined;
}) {
  if (place === undefined) return <use href={`${OUTLINES}#d${code}`} />;
  const shape = (
    <use href={`${OUTLINES}#d${code}`} className={shadeClass(place.shade)}>
      <title>{place.title}</title>
    </use>
  );
  if (place.href === undefined) return shape;
  return (
    <a href={place.href} tabIndex={-1}>
      {shape}
    </a>
  );
}

function MapLegend({ legend }: Pick<DepartementMapProps, 'legend'>) {
  return (
    <ul className="rl-map__legend" aria-label="Légende de la carte">
      {legend.map(({ shade, label }) => (
        <li key={shade}>
          <svg width="20" height="14" aria-hidden="true" focusable="false">
            <rect width="20" height="14" className={shadeClass(shade)} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

function shadeClass(shade: Shade): string {
  return `rl-map__place--${shade}`;
}

/** The shades that places have, lightest first: what a legend explains. */
export function shadesOf(places: readonly MapPlace[]): Shade[] {
  return SHADES.filter((shade) => places.some((place) => place.shade === shade));
}
