import { describe, expect, it } from 'vitest';
import { checkLabel, checkRetirement, codeFor, type GridEntry } from '~/domain/budget/grid';

const entry = (id: number, label: string, retired = false): GridEntry => ({
  ...{ id, version: 1, axis: 'activity', code: label.toLowerCase(), label, retired },
});
const DESIGN = entry(1, 'Design');
const OPS = entry(2, 'Ops');
const FORMER = entry(3, 'Data', true);

describe('a line of the spending grid', () => {
  it.each([
    ['Sécurité', [], 'securite'],
    [' Hébergement (non cloud) ! ', [], 'hebergement-non-cloud'],
    ['Design', ['design'], 'design-2'],
    ['Design', ['design', 'design-2'], 'design-3'],
    // A number that is free again is taken first.
    ['Design', ['design', 'design-3'], 'design-2'],
    ['???', [], 'ligne'],
    ['a'.repeat(41), [], 'a'.repeat(40)],
  ])('« %s » where %o are taken has the code %s', (label, taken, code) => {
    expect(codeFor(label, taken)).toBe(code);
  });

  it.each([
    ['ops', null, 'label-known'],
    ['OPS', 1, 'label-known'],
    // Its own name, in other capitals.
    ['OPS', 2, null],
    // A retired line is offered no more.
    ['Data', null, null],
    ['Réseau', null, null],
  ])('named « %s », itself %s: %s', (label, ownId, refusal) => {
    const verdict = checkLabel([DESIGN, OPS, FORMER], label, ownId);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });

  it('retires while another one is offered', () => {
    expect(checkRetirement([DESIGN, OPS, FORMER], 1).ok).toBe(true);
    expect(checkRetirement([DESIGN, FORMER], 1)).toMatchObject({ refusal: 'last-of-axis' });
  });
});
