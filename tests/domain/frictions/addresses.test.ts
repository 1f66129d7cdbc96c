import { describe, expect, it } from 'vitest';
import { isUnknown } from '~/domain/frictions/weight';
import { concernedOrganisations } from '~/domain/frictions/family';
import {
  chosenOrder,
  findsFew,
  numberAsked,
  pageOfFilters,
  readFilters,
  readPage,
  searchable,
} from '~/domain/frictions/filters';
import { wordsOf } from '~/domain/frictions/similar';
import { chooseTerritory } from '~/domain/frictions/territory';

const asked = (address: string) => new URLSearchParams(address);

describe('the page that an address asks for', () => {
  it.each([
    ['', 1],
    ['page=0', 1],
    ['page=1', 1],
    ['page=2', 2],
    ['page=2.5', 1],
    ['page=deux', 1],
    ['page=10000', 10_000],
    ['page=10001', 1],
  ])('« %s » is page %i', (address, page) => {
    expect(readPage(asked(address))).toBe(page);
  });
});

describe('the order of the list', () => {
  it.each([
    ['', 'recentes'],
    ['tri=pertinence', 'recentes'],
    ['tri=anciennes', 'anciennes'],
    ['q=rsa', 'pertinence'],
    ['q=rsa&tri=partagees', 'partagees'],
    ['q=rsa&tri=inconnu', 'pertinence'],
  ])('of « %s » is %s: nearness needs a question', (address, order) => {
    expect(readFilters(asked(address)).order).toBe(order);
  });
});

describe('the order that somebody chose', () => {
  it.each([
    ['', null],
    ['tri=recentes', null],
    ['tri=partagees', 'partagees'],
    ['q=rsa', null],
    ['q=rsa&tri=', null],
    ['q=rsa&tri=recentes', 'recentes'],
  ])(
    'in « %s » is %s: what came by itself gives way to a question typed anew',
    (address, order) => {
      expect(chosenOrder(readFilters(asked(address)))).toBe(order);
    },
  );
});

describe('the number of a friction', () => {
  it.each([
    ['64', 64],
    ['nº 64', 64],
    ['n°64', 64],
    ['N° 64', 64],
    ['no\u00a064', 64],
    ['n. 64', 64],
    ['#64', 64],
    ['numéro 64', 64],
    ['friction nº\u202f64', 64],
    ['999999999', 999_999_999],
    ['1234567890', null],
    ['64 guichets', null],
    ['non 64', null],
    ['', null],
  ])('is asked by « %s »: %s', (q, number) => {
    expect(numberAsked(q)).toBe(number);
  });
});

describe('a list that finds few', () => {
  it.each([
    [{ q: 'cantine', page: 1, total: 0 }, true],
    [{ q: 'cantine', page: 1, total: 2 }, true],
    [{ q: 'cantine', page: 1, total: 3 }, false],
    [{ q: 'cantine', page: 2, total: 0 }, false],
    [{ q: 'nº 64', page: 1, total: 1 }, false],
    [{ q: 'nº 64', page: 1, total: 0 }, false],
    [{ q: '', page: 1, total: 0 }, false],
  ])('$0 : $1', (found, few) => {
    expect(findsFew(found)).toBe(few);
  });
});

describe('the address of a page', () => {
  it('keeps what was asked and says nothing of the rest', () => {
    const filters = readFilters(asked('etat=qualified&theme=sante'));
    expect(pageOfFilters(filters, 1)).toBe('etat=qualified&theme=sante&tri=recentes');
    expect(pageOfFilters(filters, 2)).toBe('etat=qualified&theme=sante&tri=recentes&page=2');
  });
});

describe('typed text', () => {
  it('is searched for at a sane length', () => {
    expect(searchable('a'.repeat(300))).toHaveLength(300);
    expect(searchable('a'.repeat(301))).toHaveLength(300);
  });

  it('is compared by its first hundred and twenty words', () => {
    const words = Array.from({ length: 121 }, (_, index) => `mot${index}`);
    expect(wordsOf(words.slice(0, 120).join(' '))).toHaveLength(120);
    expect(wordsOf(words.join(' ')).map(({ word }) => word)).toEqual(words.slice(0, 120));
  });
});

describe('a territory', () => {
  it('is the département before a commune of the same name, unless a région bears it too', () => {
    const [region, departement, commune] = (['region', 'departement', 'commune'] as const).map(
      (kind) => ({ kind, exact: true }),
    );
    expect(chooseTerritory([commune, departement].flatMap((each) => each ?? []))).toEqual({
      ok: true,
      value: departement,
    });
    expect(
      chooseTerritory([region, departement, commune].flatMap((each) => each ?? [])),
    ).toMatchObject({ refusal: 'territory-ambiguous' });
  });
});

describe('a family', () => {
  it.each([
    [null, [4, 5], [4, 5]],
    [3, [4, 5], [3, 4, 5]],
    [3, [], [3]],
  ])('proposed by %s and joined by %o concerns %o', (organisationId, supporterIds, concerned) => {
    expect(concernedOrganisations([{ organisationId, supporterIds }])).toEqual(new Set(concerned));
  });
});

describe('evidence', () => {
  it.each([
    [{}, true],
    [{ peoplePerYear: 0 }, false],
    [{ minutesEach: 5 }, false],
    [{ eurosEachCents: 5 }, false],
  ])('of %o is unknown: %s', (known, unknown) => {
    const nothing = { peoplePerYear: null, minutesEach: null, eurosEachCents: null };
    expect(isUnknown({ ...nothing, ...known })).toBe(unknown);
  });
});
