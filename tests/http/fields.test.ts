import { describe, expect, it } from 'vitest';
import { dayField } from '~/http/fields';
import { FIELD_SENTENCES } from '~/wording/shared';

describe('a day that somebody types', () => {
  it.each([
    ['1899-12-31', FIELD_SENTENCES['day-too-far']],
    ['1900-01-01', null],
    ['2099-12-31', null],
    ['2100-01-01', FIELD_SENTENCES['day-too-far']],
    ['9999-01-01', FIELD_SENTENCES['day-too-far']],
    ['2026-02-30', FIELD_SENTENCES['not-a-day']],
  ])('%s: %s', (typed, sentence) => {
    const read = dayField().required().safeParse(typed);
    expect(read.success ? null : read.error.issues[0]?.message).toBe(sentence);
  });
});
