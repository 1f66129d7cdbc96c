import { describe, expect, it } from 'vitest';
import type { Forecast, ForecastState } from '~/domain/budget/forecast';
import { day } from '~/domain/shared/day';
import { clockSentence, orderSentence } from '~/wording/budget-forecast';
import { withoutCarryOver } from '~/wording/budget-money';

it.each([
  ['2025-12-31', 'Sans décision de report, ces sommes tombent au 31\u00a0décembre 2025.'],
  ['2026-01-01', 'Sans décision de report, ces sommes sont tombées le 31\u00a0décembre 2025.'],
])('what 2025 leaves, said on %s', (today, sentence) => {
  expect(withoutCarryOver(2025, day(today))).toBe(sentence);
});

/** What is ordered pays until 31 December included, all that is left until 31 March. */
const FORECAST: Forecast = {
  state: 'order-before',
  ...{ teamMonthlyCents: 1_522, besidesMonthlyCents: 0 },
  ...{ orderedAheadCents: 3_000, leftCents: 7_000 },
  ...{ runwayOn: day('2026-12-31'), fundedUntil: day('2027-03-31') },
  ...{ orderBefore: day('2026-12-01'), opensOn: day('2027-02-05'), assemblyOn: null },
  ...{ clockMarginDays: 0, inUseOn: day('2027-03-31') },
};

describe('until when the money lasts', () => {
  it.each<[ForecastState, string]>([
    [
      'order-before',
      'Commander avant le 1er décembre 2026 ou l’équipe s’arrête\u00a0: ce qui est commandé tient jusqu’au 31 décembre 2026.',
    ],
    [
      'order-now',
      'Commander dès aujourd’hui\u00a0: il faut un mois, et ce qui est commandé tient jusqu’au 31 décembre 2026.',
    ],
    [
      'closed',
      'Les commandes sont fermées jusqu’au 4 février 2027, et ce qui est commandé tient jusqu’au 31 décembre 2026.',
    ],
    [
      'nothing-left',
      'Plus rien ne peut être commandé\u00a0: ce qui est commandé tient jusqu’au 31 décembre 2026, et sans nouvelle enveloppe l’équipe s’arrête.',
    ],
  ])('%s names the last day with money', (state, sentence) => {
    expect(orderSentence({ ...FORECAST, state })).toBe(sentence);
  });

  it('names no day when nothing is ordered any more', () => {
    const forecast = { ...FORECAST, state: 'order-now' as const, orderedAheadCents: 0 };
    expect(orderSentence(forecast)).toBe(
      'Commander dès aujourd’hui\u00a0: il faut un mois, et aucune commande ne paie l’équipe aujourd’hui.',
    );
    expect(clockSentence({ ...forecast, leftCents: 0 })).toBeNull();
  });

  it.each([
    [-1, ', 1 jour avant la fin des six mois'],
    [0, ', jour où les six mois se terminent.'],
    [1, ', après la fin des six mois'],
  ])('stands %i days from the end of the six months', (clockMarginDays, words) => {
    const said = clockSentence({ ...FORECAST, clockMarginDays });
    expect(said).toContain('En commandant tout ce qui reste, l’argent tient jusqu’au 31 mars 2027');
    expect(said).toContain(words);
  });

  it('names what is ordered where nothing is left to order', () => {
    expect(clockSentence({ ...FORECAST, state: 'nothing-left', leftCents: 0 })).toBe(
      'Ce qui est commandé tient jusqu’au 31 mars 2027, jour où les six mois se terminent.',
    );
  });
});
