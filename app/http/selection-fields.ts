import { z } from 'zod';
import { MOST_TEAMS, SELECTION_KINDS } from '~/domain/frictions/selection';
import { choice, dayField, euros, wholeNumber } from './fields';

/** The limits of a session or of a portfolio. */
export const SELECTION_LIMITS = z.object({
  budgetCents: euros().required(),
  teams: wholeNumber(1, MOST_TEAMS).required(),
  collectiviteShare: wholeNumber(0, 100).required(),
});

/** Everything that a session is prepared with. */
export const SELECTION = SELECTION_LIMITS.extend({
  heldOn: dayField().required(),
  kind: choice(SELECTION_KINDS).required(),
});
