import { describe, expect, it } from 'vitest';
import { FRICTION_STATES } from '~/domain/frictions/friction';
import { day } from '~/domain/shared/day';
import { MAX_GRANT_CENTS } from '~/domain/shared/money';
import { investigationEnd, openingRefusal, type Opening } from '~/domain/startups/opening';

const TODAY = day('2026-03-12');
const READY: Opening = {
  frictionState: 'selected',
  engagementSignedOn: TODAY,
  intrapreneurDaysPerWeek: 2.5,
  ownerId: 7,
  ownerMissingReason: null,
  envelopeCents: null,
};

describe('opening a startup', () => {
  it.each(FRICTION_STATES)('from a friction in state %s: from a selected one alone', (state) => {
    const refused = openingRefusal({ ...READY, frictionState: state }, TODAY);
    expect(refused?.refusal ?? null).toBe(state === 'selected' ? null : 'friction-not-selected');
  });

  it.each([
    [{ engagementSignedOn: day('2026-03-11') }, null],
    [{ engagementSignedOn: day('2026-03-12') }, null],
    [{ engagementSignedOn: day('2026-03-13') }, 'engagement-not-signed-yet'],
    [{ intrapreneurDaysPerWeek: 0 }, 'intrapreneur-not-freed'],
    [{ intrapreneurDaysPerWeek: 0.5 }, null],
    [{ ownerId: null }, 'owner-unexplained'],
    [{ ownerId: null, ownerMissingReason: '  ' }, 'owner-unexplained'],
    [{ ownerId: null, ownerMissingReason: 'Trois candidats' }, null],
    [{ ownerId: 7, ownerMissingReason: '' }, null],
    [{ envelopeCents: MAX_GRANT_CENTS }, null],
    [{ envelopeCents: MAX_GRANT_CENTS + 1 }, 'envelope-too-high'],
  ])('with %o: %s', (wishes, refusal) => {
    expect(openingRefusal({ ...READY, ...wishes }, TODAY)?.refusal ?? null).toBe(refusal);
  });

  it('blames the field that the person must change', () => {
    const field = (wishes: Partial<Opening>) =>
      openingRefusal({ ...READY, ...wishes }, TODAY)?.field;
    expect(field({ ownerId: null })).toBe('ownerMissingReason');
    expect(field({ engagementSignedOn: day('2026-04-01') })).toBe('engagementSignedOn');
    expect(field({ envelopeCents: MAX_GRANT_CENTS + 1 })).toBe('envelope');
    expect(field({ intrapreneurDaysPerWeek: 0 })).toBe('intrapreneurDaysPerWeek');
  });

  it('begins an investigation of nine weeks', () => {
    expect(investigationEnd(day('2026-03-02'))).toBe('2026-05-04');
  });
});
