import { PAGES } from './matrix/pages';
import { ACCOUNTS } from './matrix/accounts';
import { ORGANISATIONS } from './matrix/organisations';
import { FRICTIONS } from './matrix/frictions';
import { FRICTIONS_WORKBENCH } from './matrix/frictions-workbench';
import { FRICTIONS_FILES } from './matrix/frictions-files';
import { FRICTIONS_SUPPORT } from './matrix/frictions-support';
import { FRICTIONS_CONVERSATION } from './matrix/frictions-conversation';
import { FRICTIONS_PROPOSE } from './matrix/frictions-propose';
import { FRICTIONS_SIMILAR } from './matrix/frictions-similar';
import { FRICTIONS_SELECTION } from './matrix/frictions-selection';
import { STARTUPS } from './matrix/startups';
import { STARTUPS_TEAM } from './matrix/startups-team';
import { STARTUPS_MONEY_AND_STEPS } from './matrix/startups-money-and-steps';
import { REVIEWS_COMMITTEE } from './matrix/reviews-committee';
import { BUDGET_MONEY } from './matrix/budget-money';
import { STARTUPS_MILESTONES } from './matrix/startups-milestones';
import { HANDOVER } from './matrix/handover';
import { NOTIFICATIONS } from './matrix/notifications';
import { PROGRAMME_REVISIONS } from './matrix/programme-revisions';
import { PROGRAMME } from './matrix/programme';
import { SHEETS } from './matrix/sheets';
import { RESOURCES_CATALOGUE } from './matrix/resources-catalogue';
import { RESOURCES_REUSE } from './matrix/resources-reuse';
import type { Row } from './matrix/row';

/** Every route of the application, room by room, with who gets what: a route or method without a row fails the test. */
export const MATRIX: readonly Row[] = [
  ...PAGES,
  ...ACCOUNTS,
  ...ORGANISATIONS,
  ...FRICTIONS,
  ...FRICTIONS_WORKBENCH,
  ...FRICTIONS_FILES,
  ...FRICTIONS_SUPPORT,
  ...FRICTIONS_CONVERSATION,
  ...FRICTIONS_PROPOSE,
  ...FRICTIONS_SIMILAR,
  ...FRICTIONS_SELECTION,
  ...STARTUPS,
  ...STARTUPS_TEAM,
  ...STARTUPS_MONEY_AND_STEPS,
  ...REVIEWS_COMMITTEE,
  ...BUDGET_MONEY,
  ...STARTUPS_MILESTONES,
  ...HANDOVER,
  ...NOTIFICATIONS,
  ...PROGRAMME_REVISIONS,
  ...PROGRAMME,
  ...SHEETS,
  ...RESOURCES_CATALOGUE,
  ...RESOURCES_REUSE,
];
