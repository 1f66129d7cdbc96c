import { expect, it } from 'vitest';
import { SETTING_DEFAULTS, SETTING_NUMBERS } from '~/domain/shared/settings';

it('a construction is proposed 200 000 €, an investigation 15 000 €, a day of work 650 €', () => {
  expect(SETTING_DEFAULTS).toEqual({
    constructionEnvelopeCents: 200_000_00,
    investigationEnvelopeCents: 15_000_00,
    dayRateCents: 650_00,
  });
});

it('the journal names a setting by the same number for ever', () => {
  expect(SETTING_NUMBERS).toEqual({
    constructionEnvelopeCents: 1,
    investigationEnvelopeCents: 2,
    dayRateCents: 3,
  });
});
