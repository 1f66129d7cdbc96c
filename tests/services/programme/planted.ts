import { semester } from '~/domain/programme/semester';
import { day } from '~/domain/shared/day';
import type { ProgrammeForm } from '~/services/programme/openProgramme.server';
import type { WrittenLine } from '~/domain/programme/edition-table';
import type { EditionToRecord } from '~/services/programme/recordEdition.server';

/** A programme with two priorities, as its form says it. */
export const PROGRAMME: ProgrammeForm = {
  name: 'DCANT 2018-2020',
  intention: 'Développer une fois, réutiliser partout.',
  startsOn: day('2017-12-14'),
  endsOn: null,
  isNeighbour: false,
  quorumPercent: 50,
  majorityPercent: 50,
  priorities: ['Un socle commun', 'Une gouvernance partagée'],
  predecessor: '',
};

/** A line of an edition that says the same of each number. */
export function lineOf(number: number, more: Partial<WrittenLine> = {}): WrittenLine {
  return {
    ...{ number, priority: 1, title: `Action ${number}`, text: 'Ce que l’on fera.', reason: '' },
    pilots: { 'college-etat': [], 'college-collectivites': [] },
    ...more,
  };
}

/** An edition that was adopted elsewhere on a day. */
export function editionOf(
  of: string,
  adoptedOn: string,
  lines: readonly WrittenLine[],
): EditionToRecord {
  return {
    ...{ semester: semester(of), adoptedOn: day(adoptedOn), lines },
    adoptedElsewhere: 'Compte rendu de l’instance nationale partenariale',
    summary: '',
  };
}
