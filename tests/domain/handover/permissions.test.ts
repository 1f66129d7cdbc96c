import { describe, expect, it } from 'vitest';
import { mayGive, mayReadEvidence, mayReceive, maySignFor } from '~/domain/handover/permissions';
import { checkRefusal, checkResumption } from '~/domain/handover/rules';
import { HANDOVER_STATES } from '~/domain/handover/handover';
import { STANDING, whoMay } from '../../support/standing';

const RECEIVER = 10;

describe('the two sides of a handover', () => {
  it('the team and staff give, the receiver’s confirmed agents receive', () => {
    expect(whoMay((actor) => mayGive(actor, STANDING))).toEqual([
      'intrapreneur',
      'developer',
      'staff',
    ]);
    expect(whoMay((actor) => mayReceive(actor, RECEIVER))).toEqual([
      'agent of the owner',
      'signer of the owner',
    ]);
  });

  it('the intrapreneur or a sponsor signs for one, an entitled agent for the other', () => {
    const signers = (party: 'giving' | 'receiving') =>
      whoMay((actor) => maySignFor(actor, STANDING, RECEIVER, party));
    expect(signers('giving')).toEqual(['intrapreneur', 'sponsor']);
    expect(signers('receiving')).toEqual(['signer of the owner']);
  });

  it('the parties read the evidence, and so does a receiver that is no longer the owner', () => {
    const parties = ['intrapreneur', 'developer', 'sponsor'];
    const owners = ['agent of the owner', 'signer of the owner'];
    const readers = (ownerId: number) =>
      whoMay((actor) => mayReadEvidence(actor, { ...STANDING, ownerId }, RECEIVER));
    expect(readers(RECEIVER)).toEqual([...parties, ...owners, 'staff']);
    expect(readers(99)).toEqual([...parties, ...owners, 'staff']);
  });
});

describe('a handover that is refused', () => {
  it.each(HANDOVER_STATES)('while %s', (state) => {
    const refusable = state === 'prepared' || state === 'accepted';
    expect(checkRefusal(state).ok).toBe(refusable);
    expect(checkResumption(state).ok).toBe(state === 'refused');
  });
});
