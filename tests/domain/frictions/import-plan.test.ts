import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/account';
import { mayChangeImport, mayImport, mayReadImport } from '~/domain/frictions/import-permissions';
import { faultsOfPlaces, judgeLines, type Place } from '~/domain/frictions/import-plan';
import type { ImportState } from '~/domain/imports/file';
import { FULL, read } from './imported-line';

const person = (id: number, wishes: Partial<Actor> = {}): Actor => ({
  id,
  name: 'x',
  organisationId: 62,
  attachment: 'confirmed',
  maySign: false,
  roles: [],
  ...wishes,
});
const agent = person(1);
const staff = person(3, { organisationId: 7, roles: ['staff'] });

describe('who imports', () => {
  it('is staff, and whoever acts for an organisation', () => {
    const unconfirmed = person(4, { attachment: 'requested' });
    expect(
      [agent, staff, unconfirmed, person(5, { organisationId: null }), null].map(mayImport),
    ).toEqual([true, true, false, false, false]);
  });

  it('sees and changes what they sent; staff read what is done', () => {
    const sent = (state: ImportState) => ({ authorId: 1, state });
    const seen = (actor: Actor | null) =>
      (['pending', 'completed', 'abandoned'] as const).map((state) =>
        mayReadImport(actor, sent(state)),
      );
    expect(seen(agent)).toEqual([true, true, true]);
    expect(seen(staff)).toEqual([false, true, false]);
    expect(seen(person(2))).toEqual([false, false, false]);
    expect(seen(person(1, { attachment: 'requested' }))).toEqual([false, false, false]);
    expect(mayChangeImport(agent, sent('pending'))).toBe(true);
    expect(mayChangeImport(agent, sent('completed'))).toBe(false);
    expect(mayChangeImport(staff, sent('completed'))).toBe(false);
  });
});

const place = (id: number, name: string, kind: Place['kind'] = 'commune'): Place => ({
  id,
  name,
  kind,
  code: String(id),
});

describe('what becomes of a line', () => {
  const own = place(62, 'Pas-de-Calais', 'departement');
  const called = new Map([
    ['Pas-de-Calais', [own]],
    ['Bretagne', [place(53, 'Bretagne', 'region')]],
    ['Saint-Martin', [place(81, 'Saint-Martin'), place(82, 'Saint-Martin')]],
    ['DINSIC', [place(9, 'DINSIC', 'administration-centrale')]],
  ]);
  const places = (actor: Actor, wishes: { organisation?: string; territory?: string }) =>
    faultsOfPlaces(actor, { ...read(FULL).line, ...wishes }, called, actor === staff ? null : own);

  it.each<[Actor, { organisation?: string; territory?: string }, string[]]>([
    [agent, {}, []],
    [agent, { organisation: 'Pas-de-Calais' }, []],
    [agent, { organisation: 'Bretagne' }, ['not-your-organisation']],
    [staff, { organisation: 'Bretagne' }, []],
    [staff, {}, ['organisation-missing']],
    [staff, { organisation: 'Nulle part' }, ['organisation-unknown']],
    [staff, { organisation: 'Saint-Martin' }, ['organisation-ambiguous']],
    [agent, { territory: 'Bretagne' }, []],
    [agent, { territory: 'Nulle part' }, ['territory-unknown']],
    [agent, { territory: 'DINSIC' }, ['territory-unknown']],
    [agent, { territory: 'Saint-Martin' }, ['territory-ambiguous']],
  ])('for %o, naming %j: %j', (actor, wishes, faults) => {
    expect(places(actor, wishes).faults.map(({ fault }) => fault)).toEqual(faults);
  });

  it('is to be deposited, left out as known, or wrong, also when it repeats its own file', () => {
    const placed = (
      row: number,
      reference: string,
      textHash: string,
      proposer: Place | null = own,
    ) => ({
      row,
      line: { ...read(FULL).line, reference },
      textHash,
      proposer,
      territory: null,
      faults: [],
    });
    const lines = [
      placed(2, 'A', 'x'),
      placed(3, 'B', 'y'),
      placed(4, 'A', 'z'),
      placed(5, '', 'y'),
      placed(6, 'A', 'x', place(53, 'Bretagne')),
      placed(7, '', 'w', null),
    ];
    const known = new Map([[3, { frictionId: 40, differs: true }]]);
    expect(judgeLines(lines, known)).toMatchObject([
      { kind: 'new' },
      { kind: 'known', frictionId: 40, differs: true },
      { kind: 'wrong', faults: [{ fault: 'reference-twice', facts: { row: 2 } }] },
      { kind: 'wrong', faults: [{ fault: 'text-twice', facts: { row: 3 } }] },
      { kind: 'new' },
      { kind: 'wrong' },
    ]);
  });
});
