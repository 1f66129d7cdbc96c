import { sql } from 'drizzle-orm';
import type { NaughtyForm } from './form';
import { one } from './frictions';

const OWN = 'a-domicile-62';

/** The forms of a team and of what a startup says of itself. */
export const NAUGHTY_TEAM: readonly NaughtyForm[] = [
  {
    name: 'startup, presentation',
    page: '/startups/a-domicile-62/modifier',
    as: 'intrapreneur',
    fields: ['pitch'],
    texts: 'each',
    ready: async (db) => {
      const { version } = await one<{ version: number }>(
        db,
        sql`select version from startup where slug = ${OWN}`,
      );
      const body = { version: String(version), name: 'À domicile 62', serviceUrl: '' };
      return { path: `/startups/${OWN}/modifier`, body };
    },
    recorded: (db) => one(db, sql`select pitch from startup where slug = ${OWN}`),
  },
  {
    name: 'mission, employer',
    page: '/startups/a-domicile-62/equipe/:id',
    as: 'intrapreneur',
    fields: ['employerName'],
    texts: 'each',
    ready: async (db) => {
      const { id, days } = await one<{ id: number; days: string }>(
        db,
        sql`select mission.id, days_per_week::text as days from mission join startup on startup.id = startup_id
            where slug = ${OWN} and ends_on is null order by mission.id limit 1`,
      );
      const body = {
        intent: 'correct',
        ...{ seenDaysPerWeek: days, daysPerWeek: days, employerKind: 'autre' },
      };
      return { path: `/startups/${OWN}/equipe/${id}`, body };
    },
    // One line, whose ends are trimmed.
    recorded: null,
  },
];
