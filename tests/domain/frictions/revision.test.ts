import { describe, expect, it } from 'vitest';
import {
  changedFields,
  revisedTexts,
  revisionsOf,
  type KeptText,
} from '~/domain/frictions/revision';
import { draft } from '../../services/frictions/plant';

describe('the texts of a friction', () => {
  it('tell an unknown figure from zero, and what changed in the order of the form', () => {
    const before = revisedTexts(draft({ peoplePerYear: null }), '');
    const after = revisedTexts(draft({ peoplePerYear: 0, title: 'Autre' }), 'Bretagne (53)');
    expect(before.peoplePerYear).toBe('');
    expect(after.peoplePerYear).toBe('0');
    expect(changedFields(before, after)).toEqual(['title', 'peoplePerYear', 'territory']);
    expect(changedFields(after, after)).toEqual([]);
  });
});

describe('the changes of a friction', () => {
  const kept = (version: number, field: KeptText['field'], words: string): KeptText => ({
    ...{ version, field, words },
  });
  it('are what each field said before and after, newest first; the deposit is none', () => {
    const texts = [
      kept(2, 'title', 'A'),
      kept(5, 'sufferers', 'Elles et eux'),
      kept(5, 'title', 'B'),
      kept(4, 'sufferers', 'Eux'),
      kept(9, 'title', 'A'),
    ];
    const told = revisionsOf(texts).map(({ version, changes }) => ({ version, changes }));
    expect(told).toEqual([
      { version: 9, changes: [{ field: 'title', before: 'B', after: 'A' }] },
      {
        version: 5,
        changes: [
          { field: 'title', before: 'A', after: 'B' },
          { field: 'sufferers', before: 'Eux', after: 'Elles et eux' },
        ],
      },
    ]);
    expect(revisionsOf([kept(2, 'title', 'A')])).toEqual([]);
  });
});
