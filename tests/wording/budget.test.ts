import { expect, it } from 'vitest';
import { day } from '~/domain/shared/day';
import { withoutCarryOver } from '~/wording/budget-money';

it.each([
  ['2025-12-31', 'Sans décision de report, ces sommes tombent au 31\u00a0décembre 2025.'],
  ['2026-01-01', 'Sans décision de report, ces sommes sont tombées le 31\u00a0décembre 2025.'],
])('what 2025 leaves, said on %s', (today, sentence) => {
  expect(withoutCarryOver(2025, day(today))).toBe(sentence);
});
