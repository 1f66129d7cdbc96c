import { PAGES } from './matrix/pages';
import { ACCOUNTS } from './matrix/accounts';
import { ORGANISATIONS } from './matrix/organisations';
import { FRICTIONS } from './matrix/frictions';
import { FRICTIONS_SIMILAR } from './matrix/frictions-similar';
import { STARTUPS } from './matrix/startups';
import { STARTUPS_MONEY_AND_STEPS } from './matrix/startups-money-and-steps';
import type { Row } from './matrix/row';

/** Every route of the application, room by room, with who gets what: a route or method without a row fails the test. */
export const MATRIX: readonly Row[] = [
  ...PAGES,
  ...ACCOUNTS,
  ...ORGANISATIONS,
  ...FRICTIONS,
  ...FRICTIONS_SIMILAR,
  ...STARTUPS,
  ...STARTUPS_MONEY_AND_STEPS,
];
