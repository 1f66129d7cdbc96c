import { describe, expect, it } from 'vitest';
import { HANDOVER_STATES, type Party } from '~/domain/handover/handover';
import { mayReceive, maySignFor } from '~/domain/handover/permissions';
import { blockersOf, markOf, readinessOf } from '~/domain/handover/readiness';
import {
  checkAcceptance,
  checkDeliberation,
  checkItemAcceptance,
  checkPreparation,
  checkProvision,
  checkReopening,
  checkSignature,
  type HandoverSheet,
  type ItemSteps,
} from '~/domain/handover/rules';
import { HANDOVER_ITEMS } from '~/domain/handover/template';
import { isRunning, mayBecome } from '~/domain/handover/transitions';
import { day } from '~/domain/shared/day';
import type { Standing } from '~/domain/startups/standing';

const AT = new Date('2026-03-12T09:00:00Z');
const TODAY = day('2026-03-12');
const UNTOUCHED: ItemSteps = { providedAt: null, acceptedAt: null };
const PROVIDED: ItemSteps = { providedAt: AT, acceptedAt: null };
const ACCEPTED: ItemSteps = { providedAt: AT, acceptedAt: AT };

function sheet(rest: Partial<HandoverSheet> = {}): HandoverSheet {
  const empty = { receiverKind: 'operateur', deliberationOn: null, signatures: [] } as const;
  return { state: 'accepted', items: [ACCEPTED, ACCEPTED], ...empty, ...rest };
}

describe('a handover', () => {
  it('moves along its table and nowhere else', () => {
    const moves = HANDOVER_STATES.flatMap((from) =>
      HANDOVER_STATES.filter((to) => mayBecome(from, to)).map((to) => `${from}-${to}`),
    );
    expect(moves).toEqual([
      'prepared-accepted',
      'prepared-refused',
      'prepared-cancelled',
      'accepted-signed',
      'accepted-refused',
      'accepted-cancelled',
      'refused-prepared',
      'refused-cancelled',
    ]);
    expect(HANDOVER_STATES.filter(isRunning)).toEqual(['prepared', 'accepted', 'refused']);
  });

  it('has fourteen items', () => {
    expect(new Set(HANDOVER_ITEMS).size).toBe(14);
  });

  it.each([
    ['consolidation', 1, false, null],
    ['acceleration', 1, false, 'not-in-consolidation'],
    ['transfere', 1, false, 'not-in-consolidation'],
    ['consolidation', null, false, 'owner-missing'],
    ['consolidation', 1, true, 'already-running'],
  ] as const)('in %s with owner %s, one running %s: %s', (phase, owner, running, refusal) => {
    const verdict = checkPreparation(phase, owner, running);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });
});

describe('an item', () => {
  it.each([
    ['prepared', UNTOUCHED, null, 'item-not-provided', 'item-not-provided'],
    ['prepared', PROVIDED, null, null, null],
    ['prepared', ACCEPTED, 'item-accepted', 'item-accepted', null],
    ['accepted', PROVIDED, 'not-prepared', 'not-prepared', 'not-prepared'],
    ['refused', PROVIDED, 'not-prepared', 'not-prepared', 'not-prepared'],
    ['signed', ACCEPTED, 'not-prepared', 'not-prepared', 'not-prepared'],
  ] as const)('while %s, %o: provide %s, accept %s, reopen %s', (state, item, ...refusals) => {
    const verdicts = [checkProvision, checkItemAcceptance, checkReopening].map((check) => {
      const verdict = check(state, item);
      return verdict.ok ? null : verdict.refusal;
    });
    expect(verdicts).toEqual(refusals);
  });

  it('bears a mark that changes with each step', () => {
    expect(new Set([UNTOUCHED, PROVIDED, ACCEPTED].map(markOf)).size).toBe(3);
  });
});

describe('the whole', () => {
  it.each([
    ['prepared', [ACCEPTED, ACCEPTED], null],
    ['prepared', [ACCEPTED, PROVIDED], 'items-missing'],
    ['accepted', [ACCEPTED, ACCEPTED], 'not-prepared'],
    ['refused', [ACCEPTED, ACCEPTED], 'not-prepared'],
  ] as const)('while %s is accepted once every item is: %#', (state, items, refusal) => {
    const verdict = checkAcceptance(sheet({ state, items }));
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });

  it.each([
    [[UNTOUCHED, UNTOUCHED, UNTOUCHED], 0],
    [[ACCEPTED, PROVIDED, UNTOUCHED], 33],
    [[ACCEPTED, ACCEPTED, PROVIDED], 66],
    [[ACCEPTED, ACCEPTED, ACCEPTED], 100],
    [[], 0],
  ])('is ready in percent: %#', (items, percent) => {
    expect(readinessOf(items)).toBe(percent);
  });

  it.each([
    [
      sheet({ state: 'prepared', items: [UNTOUCHED, UNTOUCHED, PROVIDED, ACCEPTED] }),
      ['items-to-provide 2', 'items-to-accept 1'],
    ],
    [sheet({ state: 'prepared' }), ['acceptance-missing 1']],
    [
      sheet({ state: 'prepared', receiverKind: 'commune' }),
      ['deliberation-missing 1', 'acceptance-missing 1'],
    ],
    [sheet(), ['giving-signature-missing 1', 'receiving-signature-missing 1']],
    [sheet({ signatures: [{ party: 'giving', accountId: 1 }] }), ['receiving-signature-missing 1']],
    [sheet({ state: 'refused' }), ['refused 1']],
    [sheet({ state: 'signed' }), []],
    [sheet({ state: 'cancelled', items: [UNTOUCHED] }), []],
  ])('is blocked by: %#', (of, expected) => {
    expect(blockersOf(of).map(({ kind, count }) => `${kind} ${count}`)).toEqual(expected);
  });
});

describe('a deliberation', () => {
  const commune = { receiverKind: 'commune', state: 'prepared' } as const;

  it.each([
    [sheet(commune), '2026-03-12', null],
    [sheet(commune), '2026-03-13', 'deliberation-in-future'],
    [sheet({ ...commune, state: 'accepted' }), '2026-03-12', null],
    [sheet({ ...commune, state: 'refused' }), '2026-03-12', 'deliberation-closed'],
    [
      sheet({ ...commune, state: 'accepted', signatures: [{ party: 'receiving', accountId: 1 }] }),
      '2026-03-12',
      'deliberation-closed',
    ],
    [sheet({ state: 'prepared' }), '2026-03-12', 'deliberation-not-needed'],
  ])('%#: %s, %s', (of, on, refusal) => {
    const verdict = checkDeliberation(of, day(on), TODAY);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });
});

describe('a signature', () => {
  const given = [{ party: 'giving', accountId: 1 }] as const;

  it.each([
    [sheet(), 'giving', 1, null],
    [sheet({ state: 'prepared' }), 'giving', 1, 'not-accepted'],
    [sheet({ state: 'refused' }), 'giving', 1, 'not-accepted'],
    [sheet({ signatures: given }), 'giving', 2, 'party-signed'],
    [sheet({ signatures: given }), 'receiving', 1, 'same-person'],
    [sheet({ signatures: given }), 'receiving', 2, null],
    [sheet({ receiverKind: 'region' }), 'receiving', 2, 'deliberation-missing'],
    [sheet({ receiverKind: 'region', deliberationOn: TODAY }), 'receiving', 2, null],
    [sheet({ receiverKind: 'region' }), 'giving', 1, null],
  ] as const)('%#: for the %s party by %i: %s', (of, party: Party, accountId, refusal) => {
    const verdict = checkSignature(of, party, accountId);
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });

  const standing: Standing = {
    startupId: 1,
    slug: 'essai',
    phase: 'consolidation',
    ownerId: 5,
    teamIds: [10, 11],
    intrapreneurIds: [10],
    formerTeamIds: [],
    formerIntrapreneurIds: [],
    sponsorIds: [20],
    funderIds: [6],
  };
  const person = (
    id: number,
    organisationId: number,
    maySign = true,
    attachment: 'confirmed' | 'requested' = 'confirmed',
  ) => ({ id, name: 'Personne', organisationId, attachment, maySign, roles: ['staff'] }) as const;

  it.each([
    ['the intrapreneur', person(10, 9), true, false],
    ['a sponsor', person(20, 6), true, false],
    ['another of the team', person(11, 9), false, false],
    ['an entitled agent of the receiver', person(30, 5), false, true],
    ['an agent who is not entitled', person(31, 5, false), false, false],
    ['somebody whose attachment is not confirmed', person(32, 5, true, 'requested'), false, false],
    ['an intrapreneur of the receiver', person(10, 5), true, true],
    ['staff', person(40, 9), false, false],
  ])('%s: gives %s, receives %s', (_, actor, gives, receives) => {
    expect(maySignFor(actor, standing, 5, 'giving')).toBe(gives);
    expect(maySignFor(actor, standing, 5, 'receiving')).toBe(receives);
  });

  it('and acceptance belong to the receiver that was named, whoever the owner is now', () => {
    expect(mayReceive(person(30, 5), 7)).toBe(false);
    expect(mayReceive(person(30, 7), 7)).toBe(true);
  });
});
