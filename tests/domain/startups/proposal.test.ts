import { describe, expect, it } from 'vitest';
import { day } from '~/domain/shared/day';
import { acceptedDays, prolongationRefusal, settleRefusal } from '~/domain/startups/proposal';
import { endSponsorshipRefusal, engageRefusal } from '~/domain/startups/sponsorship';
import type { Stay } from '~/domain/startups/team';

const today = day('2026-03-12');

describe('a proposal', () => {
  it.each([
    ['waiting', null],
    ['accepted', 'proposal-settled'],
    ['refused', 'proposal-settled'],
    ['withdrawn', 'proposal-settled'],
  ] as const)('that is %s is answered: %s', (state, refusal) => {
    expect(settleRefusal(state)?.refusal ?? null).toBe(refusal);
  });

  it.each([
    ['2026-03-13', null, { startsOn: '2026-03-13', endsOn: null }],
    ['2026-03-12', null, { startsOn: '2026-03-12', endsOn: null }],
    // Nobody was there before the team's word.
    ['2026-03-01', '2026-04-01', { startsOn: '2026-03-12', endsOn: '2026-04-01' }],
    ['2026-03-01', '2026-03-13', { startsOn: '2026-03-12', endsOn: '2026-03-13' }],
    ['2026-03-01', '2026-03-12', { refusal: 'proposal-outdated' }],
  ])('from %s to %s, accepted on 12 March', (startsOn, endsOn, days) => {
    const proposed = { startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) };
    expect(acceptedDays(proposed, today)).toMatchObject(days);
  });

  it.each([
    // The mission has ended on another day since: what was proposed goes on from nowhere.
    ['2026-04-01', '2026-06-01', null],
    ['2026-03-31', '2026-06-01', 'proposal-outdated'],
    ['2026-04-02', '2026-06-01', 'proposal-outdated'],
    ['2026-04-01', '2026-04-01', 'not-longer'],
  ])('to prolong from %s to %s a mission that ends on 1 April: %s', (from, until, refusal) => {
    const stay: Stay = {
      accountId: 1,
      role: 'design',
      startsOn: day('2026-01-05'),
      endsOn: day('2026-04-01'),
      outOfBandReason: null,
    };
    const proposed = { startsOn: day(from), endsOn: day(until) };
    const refused = prolongationRefusal('construction', stay, proposed, [], today);
    expect(refused?.refusal ?? null).toBe(refusal);
  });
});

describe('a sponsorship', () => {
  const startup = { phase: 'construction', ownerId: 10 } as const;
  const engaged = { organisationId: 30, sponsorId: 3, signedOn: today };

  it.each([
    [{}, null],
    [{ organisationId: 10 }, 'sponsor-is-owner'],
    [{ sponsorId: 4 }, 'already-sponsor'],
    [{ signedOn: day('2026-03-13') }, 'engagement-not-signed-yet'],
  ])('with %o: %s', (more, refusal) => {
    const refused = engageRefusal(startup, { ...engaged, ...more }, [4], today);
    expect(refused?.refusal ?? null).toBe(refusal);
  });

  it('is not begun on a startup that is over', () => {
    for (const phase of ['transfere', 'opere', 'abandon', 'abandon-investigation'] as const) {
      expect(engageRefusal({ ...startup, phase }, engaged, [], today)?.refusal).toBe(
        'startup-not-live',
      );
    }
  });

  it.each([
    ['construction', 2, null],
    ['construction', 1, 'last-sponsor'],
    ['investigation', 1, 'last-sponsor'],
    ['transfere', 1, null],
    ['abandon', 1, null],
  ] as const)('in %s, one of %i ends: %s', (phase, inForce, refusal) => {
    const refused = endSponsorshipRefusal(phase, { endedOn: null }, inForce);
    expect(refused?.refusal ?? null).toBe(refusal);
  });

  it('ends once', () => {
    const refused = endSponsorshipRefusal('construction', { endedOn: today }, 2);
    expect(refused?.refusal).toBe('sponsorship-over');
  });
});
