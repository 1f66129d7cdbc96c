import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  latenessOf,
  moveAction,
  nextStates,
  stateOnceFramed,
} from '~/domain/programme/action-state';
import { readEditionLines, type WrittenLine } from '~/domain/programme/edition-table';
import { agreeTo, writeVersion } from '~/domain/programme/framing';
import { readLinked } from '~/domain/programme/link';
import { checkProgramme } from '~/domain/programme/opening';
import { ACTION_STATES } from '~/domain/programme/programme';
import { contradictionOf, progressOf, type LinkedStartup } from '~/domain/programme/progress';
import { day } from '~/domain/shared/day';
import { rowsOfSheet } from '~/adapters/sheet-reader.server';
import { editionTable } from '~/ui/programme/edition-table';
import { PROGRAMME } from '../../services/programme/planted';

describe('where an action goes by hand', () => {
  it.each(ACTION_STATES.flatMap((from) => ACTION_STATES.map((to) => [from, to] as const)))(
    'from %s to %s',
    (from, to) => {
      const allowed = [
        'a-cadrer en-cours',
        'cadree en-cours',
        'en-cours realisee',
        'realisee en-cours',
      ];
      const may = allowed.includes(`${from} ${to}`);
      expect(nextStates(from).includes(to)).toBe(may);
      expect(moveAction(from, to, 'Parce que.').ok).toBe(may);
      expect(moveAction(from, to, ' \n').ok).toBe(false);
    },
  );

  it.each([
    ['a-cadrer', 'cadree'],
    ['cadree', 'cadree'],
    ['en-cours', 'en-cours'],
    ['realisee', 'realisee'],
  ] as const)('once framed, %s becomes %s', (from, to) => {
    expect(stateOnceFramed(from)).toBe(to);
  });
});

describe('what is late about an action', () => {
  const since = day('2025-08-31');
  it.each([
    ['a-cadrer', 0, '2026-02-28', null],
    ['a-cadrer', 0, '2026-03-01', { kind: 'unframed', days: 1 }],
    ['a-cadrer', 4, '2026-03-01', { kind: 'unframed', days: 1 }],
    ['en-cours', 0, '2026-02-28', null],
    ['en-cours', 0, '2026-03-10', { kind: 'nothing-to-show', days: 10 }],
    ['en-cours', 1, '2026-03-10', null],
    ['cadree', 0, '2027-01-01', null],
    ['realisee', 0, '2027-01-01', null],
    ['retiree', 0, '2027-01-01', null],
  ] as const)('%s with %i links on %s', (state, links, on, late) => {
    expect(latenessOf({ state, since, links }, day(on))).toEqual(late);
  });
});

describe('a framing sheet', () => {
  const agreed = (state: boolean, collectivites: boolean, number = 2) => ({
    number,
    agreed: { 'college-etat': state, 'college-collectivites': collectivites },
  });
  it.each([
    [null, 0, 1],
    [agreed(true, true), 2, 3],
    [agreed(false, false), 1, 'conflict'],
    [null, 1, 'conflict'],
  ])('%j, written over version %i', (latest, seen, expected) => {
    const written = writeVersion('cadree', latest, seen);
    expect(written.ok ? written.value : written.refusal).toBe(expected);
    expect(writeVersion('retiree', latest, seen).ok).toBe(false);
  });

  it.each([
    ['a-cadrer', null, 'college-etat', 2, 'not-found'],
    ['a-cadrer', agreed(false, false), null, 2, 'no-side'],
    ['retiree', agreed(false, false), 'college-etat', 2, 'action-removed'],
    ['a-cadrer', agreed(false, false), 'college-etat', 1, 'conflict'],
    ['a-cadrer', agreed(true, false), 'college-etat', 2, 'already-agreed'],
    ['a-cadrer', agreed(false, false), 'college-etat', 2, false],
    ['a-cadrer', agreed(false, true), 'college-etat', 2, true],
    ['a-cadrer', agreed(true, false), 'college-collectivites', 2, true],
  ] as const)('%s, %j: %s agrees to version %i', (state, latest, side, number, expected) => {
    const answer = agreeTo(state, latest, { side, number });
    expect(answer.ok ? answer.value.isFramed : answer.refusal).toBe(expected);
  });
});

describe('what is linked to an action', () => {
  it.each([
    ['startup', ' allo-62 ', 'allo-62'],
    ['startup', 'https://relais.test/startups/allo-62/equipe?x=1', 'allo-62'],
    ['startup', 'Allô, 62', 'Allô, 62'],
    ['friction', '12', '12'],
    ['friction', 'nº 12', '12'],
    ['friction', '#12', '12'],
    ['friction', '/frictions/12#suite', '12'],
    ['resource', '/ressources/paiement', 'paiement'],
  ] as const)('%s « %s » names %s', (kind, typed, named) => {
    expect(readLinked(kind, typed)).toBe(named);
  });

  const startup = (phase: LinkedStartup['phase'], reached = 0): LinkedStartup => ({
    ...{ linkId: 1, linkedOn: day('2026-01-01'), slug: 'a', name: 'A', since: null },
    ...{ phase, reached, lastReached: null },
  });
  const progress = (...startups: LinkedStartup[]) =>
    progressOf({ startups, frictions: [], resources: [] });

  it('is counted by what became of it', () => {
    expect(
      progress(
        startup('construction', 2),
        startup('transfere', 3),
        startup('opere'),
        startup('abandon'),
      ),
    ).toMatchObject({ startups: 4, live: 1, inService: 2, stopped: 1, milestones: 5 });
  });

  it.each([
    ['a-cadrer', [startup('construction')], 'under-way-unsaid'],
    ['cadree', [startup('opere')], 'under-way-unsaid'],
    ['cadree', [startup('abandon')], null],
    ['en-cours', [startup('abandon'), startup('abandon-investigation')], 'all-stopped'],
    ['en-cours', [startup('abandon'), startup('construction')], null],
    ['en-cours', [], null],
    ['realisee', [startup('construction')], 'done-unfinished'],
    ['realisee', [startup('construction'), startup('transfere')], null],
    ['realisee', [], null],
  ] as const)('%s, against what is said', (state, startups, expected) => {
    expect(contradictionOf(state, progress(...startups))).toBe(expected);
  });
});

describe('a new programme', () => {
  const before = { startsOn: day('2017-12-14'), isNeighbour: false };
  it.each([
    [{ endsOn: day('2017-12-14') }, null, 'ends-before-start'],
    [{ endsOn: day('2017-12-15') }, null, null],
    [{ priorities: [' ', ''] }, null, 'priorities-missing'],
    [{}, before, 'predecessor-later'],
    [{ startsOn: day('2017-12-15') }, before, null],
    [{ startsOn: day('2017-12-15'), isNeighbour: true }, before, 'predecessor-neighbour'],
    [{ startsOn: day('2017-12-15') }, { ...before, isNeighbour: true }, 'predecessor-neighbour'],
  ])('%j after %j', (more, predecessor, refusal) => {
    const checked = checkProgramme({ ...PROGRAMME, ...more }, predecessor);
    expect(checked.ok ? null : checked.refusal).toBe(refusal);
  });
});

describe('the table of an edition', () => {
  const read = (text: string) => {
    const rows = rowsOfSheet(text, 'semicolon');
    return rows.ok ? readEditionLines(rows.value) : rows;
  };
  const HEADERS = 'Numéro;PRIORITÉ;Titre;Texte;Pilotes État;Pilotes collectivités;Motif';

  it.each([
    ['Numéro;Titre\n1;x', 'column-missing', { column: 'priorite' }],
    [`${HEADERS}\nx;1;Payer;;;;`, 'not-a-number', { row: 2 }],
    [`${HEADERS}\n1;1;Payer;;;;\n2;;Signer;;;;`, 'not-a-number', { row: 3 }],
    [`${HEADERS}\n0;1;Payer;;;;`, 'not-a-number', { row: 2 }],
    [`${HEADERS}\n1;1;${'x'.repeat(201)};;;;`, 'cell-too-long', { row: 2 }],
  ])('%j is refused', (text, refusal, facts) => {
    expect(read(text)).toMatchObject({ ok: false, refusal, facts, field: 'table' });
  });

  it('takes a removal by its number and reason alone', () => {
    expect(read(`${HEADERS}\n4;;;;;;Sans objet.`)).toMatchObject({
      value: [{ number: 4, title: '', text: '', reason: 'Sans objet.' }],
    });
  });

  it('reads again what it wrote', () => {
    const cell = fc.constantFrom(
      'Payer',
      '=1+1',
      'a;b',
      'dit « oui »',
      '"q"',
      'deux\nlignes',
      '-x',
    );
    const names = fc.array(fc.constantFrom('amf', 'adf', 'commune-62041'), { maxLength: 2 });
    const line = fc.record({
      number: fc.integer({ min: 1, max: 9999 }),
      priority: fc.integer({ min: 1, max: 9 }),
      ...{ title: cell, text: cell, reason: cell },
      pilots: fc.record({ 'college-etat': names, 'college-collectivites': names }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines: WrittenLine[]) => {
        expect(read(editionTable(lines))).toEqual({ ok: true, value: lines });
      }),
    );
  });
});
