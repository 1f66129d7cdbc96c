import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/account';
import {
  changedFields,
  CONTENT_FIELDS,
  journalledContent,
  readContent,
  type ResourceContent,
} from '~/domain/resources/content';
import { queryOfResources, readResourceFilters } from '~/domain/resources/filters';
import {
  mayEditResource,
  mayModerate,
  mayPublish,
  mayReadContribution,
  mayProposeAgain,
  mayTakeBack,
} from '~/domain/resources/permissions';
import { freeResourceSlug, isMaintained } from '~/domain/resources/resource';
import { withdrawalRefusal } from '~/domain/resources/withdrawal';
import { day } from '~/domain/shared/day';

const CONTENT: ResourceContent = {
  kind: 'api',
  name: 'Adresses',
  producerId: 7,
  startupId: null,
  purpose: 'Donne les adresses.',
  audience: 'Tous.',
  accessConditions: 'Libre.',
  licence: '',
  landingUrl: null,
  documentationUrl: null,
  repositoryUrl: null,
  contact: 'adresses@exemple.test',
  maturity: 'stable',
  maintainedUntil: day('2026-12-31'),
};

function actor(more: Partial<Actor>): Actor {
  const nobody = { organisationId: null, attachment: 'none', maySign: false, roles: [] } as const;
  return { id: 1, name: 'Quelqu’un', ...nobody, ...more };
}

describe('what is said of a resource', () => {
  it('comes back as it was kept', () => {
    expect(readContent(JSON.parse(JSON.stringify(CONTENT)))).toEqual(CONTENT);
    expect(() => readContent({ ...CONTENT, kind: 'autre' })).toThrow();
    expect(() => readContent({ ...CONTENT, maintainedUntil: '2026-02-30' })).toThrow();
  });

  it.each(CONTENT_FIELDS)('tells that %s changed', (field) => {
    const other = { ...CONTENT, [field]: 'autre chose' };
    expect(changedFields(CONTENT, other)).toEqual([field]);
    expect(changedFields(CONTENT, { ...CONTENT })).toEqual([]);
  });

  it('never gives a contact to the journal', () => {
    expect(Object.keys(journalledContent(CONTENT, CONTENT_FIELDS))).not.toContain('contact');
  });

  it.each([
    ['no day is given', null, null, true],
    ['on the last day', '2026-03-12', null, true],
    ['the day after', '2026-03-11', null, false],
    ['withdrawn', null, '2026-03-01', false],
  ])('is maintained or not: %s', (_, until, withdrawn, maintained) => {
    const resource = {
      maintainedUntil: until === null ? null : day(until),
      withdrawnOn: withdrawn === null ? null : day(withdrawn),
    };
    expect(isMaintained(resource, day('2026-03-12'))).toBe(maintained);
  });

  it('has an address that no page has', () => {
    expect(freeResourceSlug('contributions', new Set())).toBe('contributions-2');
    expect(freeResourceSlug('adresses', new Set(['adresses']))).toBe('adresses-2');
  });
});

describe('withdrawing', () => {
  const today = day('2026-03-12');
  const here = { id: 1, withdrawnOn: null };
  const other = { id: 2, withdrawnOn: null };
  it.each([
    ['today, nothing replaces it', here, null, '2026-03-12', null],
    ['today, another replaces it', here, other, '2026-03-12', null],
    ['tomorrow', here, null, '2026-03-13', 'day-ahead'],
    ['twice', { id: 1, withdrawnOn: today }, null, '2026-03-12', 'already-withdrawn'],
    ['for itself', here, here, '2026-03-12', 'successor-itself'],
    [
      'for a withdrawn one',
      here,
      { id: 2, withdrawnOn: today },
      '2026-03-12',
      'successor-withdrawn',
    ],
  ])('%s', (_, resource, successor, on, refusal) => {
    const refused = withdrawalRefusal(resource, successor, day(on), today);
    expect(refused?.refusal ?? null).toBe(refusal);
  });
});

describe('who may', () => {
  const staff = actor({ roles: ['staff'] });
  const admin = actor({ roles: ['admin'] });
  const confirmed = actor({ organisationId: 7, attachment: 'confirmed' });
  const requested = actor({ organisationId: 7, attachment: 'requested' });
  const other = actor({ id: 2, organisationId: 8, attachment: 'confirmed' });
  it.each([
    ['a visitor', null, false, false],
    ['staff', staff, true, true],
    ['an administrator', admin, false, false],
    ['the producer’s confirmed agent', confirmed, true, false],
    ['one whom staff have not confirmed', requested, false, false],
    ['another’s agent', other, false, false],
  ])('%s edits: %#', (_, who, edits, moderates) => {
    expect(mayEditResource(who, { producerId: 7 })).toBe(edits);
    expect(mayModerate(who)).toBe(moderates);
    expect(mayPublish(who)).toBe(moderates);
  });

  it('reads and takes back a contribution', () => {
    const waiting = { contributedById: 1, state: 'waiting' } as const;
    expect([staff, confirmed, other, null].map((who) => mayReadContribution(who, waiting))).toEqual(
      [true, true, false, false],
    );
    expect(mayTakeBack(confirmed, waiting)).toBe(true);
    expect(mayTakeBack(confirmed, { ...waiting, state: 'accepted' })).toBe(false);
    expect(mayTakeBack(other, waiting)).toBe(false);
    for (const [state, may] of [
      ['waiting', false],
      ['accepted', false],
      ['refused', true],
      ['withdrawn', true],
    ] as const) {
      expect(mayProposeAgain(confirmed, { ...waiting, state })).toBe(may);
      expect(mayProposeAgain(other, { ...waiting, state })).toBe(false);
    }
  });
});

it('keeps the filters of the list in its address', () => {
  const address = 'q=adresse&nature=api&producteur=epci-1&maturite=beta&etat=toutes';
  expect(queryOfResources(readResourceFilters(new URLSearchParams(address))).toString()).toBe(
    address,
  );
  const unknown = new URLSearchParams('nature=rien&maturite=x&etat=y&q=%00');
  expect(queryOfResources(readResourceFilters(unknown)).toString()).toBe('');
});
