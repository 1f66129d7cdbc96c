import { sql } from 'drizzle-orm';
import type { Db } from 'db/client';
import type { NaughtyForm } from './form';
import { one } from './frictions';

const STARTUP = sql`(select id from startup where slug = 'a-domicile-62')`;
const PAGE = '/startups/a-domicile-62/budget';

const order = (db: Db): Promise<{ id: number }> =>
  one(
    db,
    sql`select id from ledger_entry where startup_id = ${STARTUP} and kind = 'commitment' and label = 'Développement, premier lot'`,
  );

/** An envelope of its own each time, which nothing else uses up. */
const envelope = (db: Db): Promise<{ id: number; day: string }> =>
  one(
    db,
    sql`insert into envelope (startup_id, funder_id, commitment_ceiling_cents, payment_ceiling_cents, starts_on, ends_on, granted_at, granted_by_id)
      select ${STARTUP}, organisation_id, 100, 100, current_date - 1, current_date + 2, now(), id from account where persona = 'sponsor'
      returning id, (current_date)::text as day`,
  );

/** The forms of the budget with a text field. */
export const NAUGHTY_BUDGET: readonly NaughtyForm[] = [
  {
    name: 'budget, order',
    page: PAGE,
    as: 'staff',
    fields: ['label', 'supplier'],
    texts: 'together',
    ready: async (db) => {
      const { id, day } = await envelope(db);
      const money = { envelopeId: String(id), amount: '0,01', happenedOn: day };
      const grid = { activity: 'design', resource: 'personnel' };
      return { path: PAGE, body: { intent: 'order', ...money, ...grid } };
    },
    // A line's ends are trimmed.
    recorded: null,
  },
  {
    name: 'budget, invoice and sums',
    page: PAGE,
    as: 'staff',
    fields: ['number', 'amount'],
    texts: 'together',
    ready: async (db) => {
      const { id } = await order(db);
      const body = { intent: 'invoice', orderId: String(id), happenedOn: '2026-01-01' };
      return { path: PAGE, body };
    },
    recorded: null,
  },
  {
    name: 'budget, reversal',
    page: PAGE,
    as: 'staff',
    fields: ['reason'],
    texts: 'together',
    ready: async (db) => {
      const { id, day } = await envelope(db);
      const line = await one<{ id: number }>(
        db,
        sql`insert into ledger_entry (startup_id, envelope_id, kind, amount_cents, label, happened_on, at, author_id)
          select ${STARTUP}, ${id}, 'commitment', 1, 'Essai', ${day}::date, now(), id from account where persona = 'staff'
          returning id`,
      );
      return { path: PAGE, body: { intent: 'reverse', entryId: String(line.id) } };
    },
    recorded: null,
  },
  {
    name: 'budget, envelope',
    page: `${PAGE}/enveloppes`,
    as: 'staff',
    fields: ['funder', 'reason', 'commitment', 'payment'],
    texts: 'together',
    ready: () =>
      Promise.resolve({
        path: `${PAGE}/enveloppes`,
        body: {
          ...{ intent: 'grant', funding: 'sponsor' },
          ...{ startsOn: '2026-01-01', lastDay: '2026-12-31' },
        },
      }),
    recorded: null,
  },
  {
    name: 'budget, grid',
    page: '/budget/nomenclature',
    as: 'staff',
    fields: ['label'],
    texts: 'together',
    ready: () =>
      Promise.resolve({ path: '/budget/nomenclature', body: { intent: 'add', axis: 'resource' } }),
    recorded: null,
  },
  {
    name: 'budget, closings',
    page: '/organisations/departement-62/calendrier',
    as: 'staff',
    fields: ['ordersFrom', 'ordersTo', 'paymentsFrom', 'paymentsTo'],
    texts: 'each',
    // Blank fields are a calendar that is always open: the next post is on its version.
    ready: async (db) => {
      const { version } = await one<{ version: number }>(
        db,
        sql`select coalesce(max(version), 0)::int as version from funder_calendar`,
      );
      const body = { intent: 'closings', version: String(version) };
      return { path: '/organisations/departement-62/calendrier', body };
    },
    recorded: null,
  },
];
