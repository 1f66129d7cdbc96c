import { scaleLinear } from 'd3-scale';
import type { Day } from '~/domain/shared/day';
import { daysBetween } from '~/domain/shared/day';

/** Where something stands on a drawing as wide as its place, in per cent: the drawing stretches, its type does not. */
export type Percent = number;

/** A time axis from one day to another; days outside of it stand at its ends. */
export function dayScale(from: Day, to: Day): (day: Day) => Percent {
  const scale = scaleLinear([0, Math.max(1, daysBetween(from, to))], [0, 100]).clamp(true);
  return (day) => scale(daysBetween(from, day));
}

/** A value axis from nothing to `most`. */
export function valueScale(most: number): (value: number) => Percent {
  const scale = scaleLinear([0, Math.max(1, most)], [0, 100]).clamp(true);
  return (value) => scale(value);
}

/** « 38.25% », as SVG writes it. */
export function at(percent: Percent): string {
  return `${percent.toFixed(2)}%`;
}

/** Which side of its mark a label stands on: never over the edge of the drawing. */
export function anchorAt(percent: Percent): 'start' | 'middle' | 'end' {
  if (percent < 12) return 'start';
  return percent > 88 ? 'end' : 'middle';
}

export interface Label {
  readonly at: Percent;
  readonly text: string;
}

export interface PlacedLabel extends Label {
  readonly lane: number;
  readonly anchor: 'start' | 'end';
}

/** Width of the drawing (px) for which labels are kept apart: the narrowest that shows them. */
const REFERENCE_WIDTH = 720;
/** Mean width of a character at the drawings' size (px). */
const CHARACTER_WIDTH = 7.2;
const GAP: Percent = 1.5;

interface Placing {
  readonly at: Percent;
  readonly start: Percent;
  readonly end: Percent;
  readonly anchor: 'start' | 'end';
}

function placingOf({ at: mark, text }: Label): Placing {
  const width = (text.length * CHARACTER_WIDTH * 100) / REFERENCE_WIDTH;
  return mark + width > 100
    ? { at: mark, start: mark - width, end: mark, anchor: 'end' }
    : { at: mark, start: mark, end: mark + width, anchor: 'start' };
}

/** Whether words would cover one another. */
function overlap(a: Placing, laneOfA: number, b: Placing, laneOfB: number): boolean {
  return laneOfA === laneOfB && a.start < b.end + GAP && b.start < a.end + GAP;
}

/** Whether words would cover one another, or the line that ties the deeper ones to their mark would cross the others. */
function collide(a: Placing, laneOfA: number, b: Placing, laneOfB: number): boolean {
  if (laneOfA === laneOfB) return overlap(a, laneOfA, b, laneOfB);
  const [deep, shallow] = laneOfA > laneOfB ? [a, b] : [b, a];
  return shallow.start < deep.at && deep.at < shallow.end + GAP;
}

/** Sets labels in lanes under their marks, so that none covers another; answered in the order given. */
export function placeLabels(labels: readonly Label[]): PlacedLabel[] {
  const placings = labels.map(placingOf);
  // Words that run leftwards are set from the left, the others from the right: the lines down then fall clear of them.
  const order = [...placings.keys()].sort((i, j) => {
    const [a, b] = [placings[i], placings[j]];
    if (!a || !b || a.anchor !== b.anchor) return a?.anchor === 'end' ? -1 : 1;
    return a.anchor === 'end' ? a.at - b.at : b.at - a.at;
  });
  const lanes = new Map<number, number>();
  for (const index of order) {
    const own = placings[index];
    if (!own) continue;
    const isFree = (lane: number, collides: typeof collide) =>
      [...lanes].every(([other, taken]) => {
        const placed = placings[other];
        return !placed || !collides(own, lane, placed, taken);
      });
    const clear = labels.findIndex((_, lane) => isFree(lane, collide));
    // A line may cross words when nothing else fits (words keep a halo); words never cover words.
    const lane = clear === -1 ? labels.findIndex((_, other) => isFree(other, overlap)) : clear;
    lanes.set(index, lane);
  }
  return labels.map((label, index) => ({
    ...label,
    lane: lanes.get(index) ?? 0,
    anchor: placings[index]?.anchor ?? 'start',
  }));
}

export interface MarkPlace {
  readonly lane: number;
  /** Where its number stands beside it: never over the edge of the drawing. */
  readonly side: 'left' | 'right';
}

/** Width of the narrowest drawing (px), for which numbered marks are kept apart. */
const NARROWEST_WIDTH = 270;
/** Half of a mark, and a number of two figures with its gap. */
const HALF_MARK: Percent = (11 * 100) / NARROWEST_WIDTH;
const NUMBER_WIDTH: Percent = (24 * 100) / NARROWEST_WIDTH;

/** Sets numbered marks and their slips in lanes, so that none covers another; answered in the order given. */
export function placeMarks(
  marks: readonly { readonly at: Percent; readonly slips: readonly Percent[] }[],
): MarkPlace[] {
  const lanes: { start: Percent; end: Percent }[][] = [];
  return marks.map(({ at: mark, slips }) => {
    const side = mark + HALF_MARK + NUMBER_WIDTH > 100 ? 'left' : 'right';
    const own = {
      start: Math.min(...slips, mark) - HALF_MARK - (side === 'left' ? NUMBER_WIDTH : 0),
      end: Math.max(...slips, mark) + HALF_MARK + (side === 'right' ? NUMBER_WIDTH : 0),
    };
    const free = lanes.findIndex((lane) =>
      lane.every((taken) => own.start >= taken.end || taken.start >= own.end),
    );
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), own];
    return { lane, side };
  });
}

/** A title short enough for a drawing; the table has it whole. */
export function shortened(title: string, most = 34): string {
  return title.length <= most ? title : `${title.slice(0, most - 1).trimEnd()}…`;
}
