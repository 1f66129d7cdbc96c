import { describe, expect, it } from 'vitest';
import { contentOf, peopleOf, type AgreementFacts } from '~/domain/handover/agreement';
import { day } from '~/domain/shared/day';

const item = {
  ...{ label: 'Le code source', evidence: null, evidenceUrl: null },
  ...{ providedOn: null, acceptedOn: null },
};
const facts: AgreementFacts = {
  startup: { name: 'A', pitch: 'B', serviceUrl: null, openedOn: day('2025-01-06') },
  incubatorName: 'C',
  receiver: { name: 'D', siren: null },
  frictions: [],
  sponsors: [{ accountId: 9, organisationName: 'E' }],
  money: [],
  team: [
    {
      ...{ accountId: 10, role: 'intrapreneur', daysPerWeek: 5 },
      ...{ startsOn: day('2025-01-06'), endsOn: null },
    },
  ],
  items: [
    { ...item, responsibleId: 10, receiverResponsibleId: 3, acceptedById: 4 },
    { ...item, responsibleId: null, receiverResponsibleId: null, acceptedById: null },
  ],
  deliberation: null,
  templateVersion: 1,
  preparedOn: day('2026-03-02'),
  acceptedOn: null,
};
const names = { 3: 'Ana', 4: 'Ben', 9: 'Clé', 10: 'Dom' };

describe('what an agreement says', () => {
  it('names each of its people once, whatever their part', () => {
    expect(peopleOf(facts)).toEqual([3, 4, 9, 10]);
  });

  it('is another text when a fact or a name in it is another, and only then', () => {
    const text = contentOf(facts, names);
    expect(contentOf(facts, { ...names, 99: 'Nobody in it' })).toBe(text);
    expect(contentOf(facts, { ...names, 4: 'Benoît' })).not.toBe(text);
    expect(contentOf({ ...facts, templateVersion: 2 }, names)).not.toBe(text);
  });
});
