import { expect, it } from 'vitest';
import { mayReadLedger, mayWriteLedger } from '~/domain/budget/permissions';
import { STANDING, whoMay } from '../../support/standing';

it.each([
  ['commitment', ['intrapreneur', 'staff']],
  ['certification', ['intrapreneur', 'staff']],
  ['payment', ['staff']],
] as const)('a %s is written by %o', (kind, people) => {
  expect(whoMay((actor) => mayWriteLedger(actor, STANDING, kind))).toEqual(people);
});

it('the lines of the ledger are read by the parties', () => {
  expect(whoMay((actor) => mayReadLedger(actor, STANDING))).toEqual([
    'intrapreneur',
    'developer',
    'sponsor',
    'agent of the owner',
    'signer of the owner',
    'staff',
  ]);
});
