import { sql } from 'drizzle-orm';
import { OWN_STANDARDS } from '~/wording/milestones-standards-list';
import type { NaughtyForm } from './form';
import { one } from './frictions';

const OWN = '/startups/a-domicile-62';
const HOME = sql`(select id from startup where slug = 'a-domicile-62')`;
const INDICATOR = sql`(select min(id) from indicator where startup_id = ${HOME})`;
const MILESTONE = sql`(select min(id) from milestone where startup_id = ${HOME} and state = 'planned')`;

/** The forms of the room with a text field. */
export const NAUGHTY_MILESTONES: readonly NaughtyForm[] = [
  {
    name: 'log',
    page: `${OWN}/journal`,
    as: 'intrapreneur',
    fields: ['words'],
    texts: 'each',
    ready: async (db) => {
      // One line a week: this week's makes room for the next text.
      await db.execute(
        sql`delete from log_line where startup_id = ${HOME} and week_on > current_date - 7 and written_at::date = current_date
              and not exists (select 1 from milestone where evidence_log_line_id = log_line.id)`,
      );
      return { path: `${OWN}/journal`, body: { week: 'this' } };
    },
    // A line loses the spaces at its ends.
    recorded: null,
  },
  {
    name: 'milestone, comment',
    page: `${OWN}/jalons/:id`,
    as: 'intrapreneur',
    fields: ['words'],
    texts: 'together',
    ready: async (db) => {
      const { id } = await one<{ id: number }>(db, sql`select ${MILESTONE} as id`);
      return { path: `${OWN}/jalons/${id}`, body: { intent: 'comment' } };
    },
    recorded: (db) => one(db, sql`select words from milestone_comment order by id desc limit 1`),
  },
  {
    name: 'indicator',
    page: `${OWN}/indicateurs/:id/modifier`,
    as: 'intrapreneur',
    fields: ['name', 'unit'],
    texts: 'each',
    ready: async (db) => {
      const { id, version } = await one<{ id: number; version: number }>(
        db,
        sql`select id, version from indicator where id = ${INDICATOR}`,
      );
      return {
        path: `${OWN}/indicateurs/${id}/modifier`,
        body: { version: String(version), kind: 'usage', direction: 'up' },
      };
    },
    recorded: null,
  },
  {
    name: 'indicator, where it is read',
    page: `${OWN}/indicateurs/:id/modifier`,
    as: 'intrapreneur',
    fields: ['statsUrl', 'statsPointer', 'target'],
    texts: 'together',
    ready: async (db) => {
      const { id, version } = await one<{ id: number; version: number }>(
        db,
        sql`select id, version from indicator where id = ${INDICATOR}`,
      );
      return {
        path: `${OWN}/indicateurs/${id}/modifier`,
        body: { version: String(version), kind: 'usage', direction: 'up', name: 'x', unit: 'x' },
      };
    },
    recorded: null,
  },
  {
    name: 'indicator, source of a value',
    page: `${OWN}/indicateurs/:id`,
    as: 'intrapreneur',
    fields: ['source'],
    texts: 'each',
    ready: async (db) => {
      const { id } = await one<{ id: number }>(db, sql`select ${INDICATOR} as id`);
      return {
        path: `${OWN}/indicateurs/${id}`,
        body: { intent: 'measure', measuredOn: '2026-01-01', value: '1' },
      };
    },
    recorded: null,
  },
  {
    name: 'standard, proof',
    page: `${OWN}/standards/:id`,
    as: 'intrapreneur',
    fields: ['evidence-0'],
    texts: 'together',
    ready: () =>
      Promise.resolve({
        path: `${OWN}/standards/securite`,
        body: { listVersion: OWN_STANDARDS.version, 'answer-0': 'yes' },
      }),
    recorded: (db) =>
      one(db, sql`select evidence as "evidence-0" from standard_answer order by id desc limit 1`),
  },
  {
    name: 'services read',
    page: '/admin/statistiques',
    as: 'admin',
    fields: ['hosts'],
    texts: 'together',
    ready: () => Promise.resolve({ path: '/admin/statistiques', body: {} }),
    recorded: null,
  },
];
