import { describe, expect, it } from 'vitest';
import type { PhaseFacts } from '~/domain/startups/gates';
import { LIVE_PHASES, PHASES } from '~/domain/startups/phase';
import { phaseRefusal } from '~/domain/startups/phase-change';
import { isLive } from '~/domain/startups/standing';

const SHUT: PhaseFacts = {
  engagementSigned: false,
  intrapreneurOnMission: false,
  intrapreneurFreed: false,
  ownerNamed: false,
  ownerMissingReason: null,
  teamSize: 0,
  favourableReview: null,
  handoverSigned: false,
};
const REASON = 'Le comité se tient demain';

describe('changing phase', () => {
  it.each([
    ['investigation', 'construction'],
    ['construction', 'acceleration'],
    ['acceleration', 'consolidation'],
    ['consolidation', 'opere'],
  ] as const)('from %s to %s with a shut gate asks a written reason', (from, to) => {
    expect(phaseRefusal(from, to, SHUT, null)).toMatchObject({
      refusal: 'gate-shut',
      field: 'overrideReason',
    });
    expect(phaseRefusal(from, to, SHUT, REASON)).toBeNull();
  });

  it.each(LIVE_PHASES)('from %s to transfere without its signatures: no reason helps', (from) => {
    for (const reason of [null, REASON]) {
      expect(phaseRefusal(from, 'transfere', SHUT, reason)).toEqual({
        ok: false,
        refusal: 'never-overridden',
        field: 'to',
        problems: ['handover-unsigned'],
      });
    }
    expect(phaseRefusal(from, 'transfere', { ...SHUT, handoverSigned: true }, null)).toBeNull();
  });

  it('along no way of the table is refused, whatever the reason', () => {
    for (const reason of [null, REASON]) {
      expect(phaseRefusal('abandon', 'construction', SHUT, reason)).toMatchObject({
        refusal: 'no-such-move',
        field: 'to',
      });
    }
  });

  it('through an open gate asks nothing', () => {
    expect(phaseRefusal('construction', 'abandon', SHUT, null)).toBeNull();
  });
});

it('four phases are live', () => {
  expect(PHASES.filter(isLive)).toEqual([
    'investigation',
    'construction',
    'acceleration',
    'consolidation',
  ]);
});
