import { describe, expect, it } from 'vitest';
import { placeMarks } from '~/ui/charts/scale';

const mark = (at: number, ...slips: number[]) => ({ at, slips });
const lanesOf = (...marks: ReturnType<typeof mark>[]) => placeMarks(marks).map(({ lane }) => lane);

describe('numbered marks on the narrowest drawing', () => {
  it('share a lane when their numbers leave room', () => {
    expect(lanesOf(mark(10), mark(40), mark(70))).toEqual([0, 0, 0]);
  });

  it('stand under one another when they fall within days of each other', () => {
    expect(lanesOf(mark(50), mark(54), mark(56), mark(80))).toEqual([0, 1, 2, 0]);
  });

  it('never lie on the slip of another', () => {
    expect(lanesOf(mark(30), mark(60, 20))).toEqual([0, 1]);
  });

  it('have their number on the side that stays in the drawing', () => {
    expect(placeMarks([mark(0), mark(100)]).map(({ side }) => side)).toEqual(['right', 'left']);
  });
});
