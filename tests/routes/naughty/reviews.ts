import { sql } from 'drizzle-orm';
import type { Db } from 'db/client';
import type { NaughtyForm } from './form';
import { one } from './frictions';

const PAGE = '/startups/:slug/comites/:id';

/** The planned committee of the personas' startup. */
const planned = (db: Db): Promise<{ id: number; version: number }> =>
  one(
    db,
    sql`select review.id, review.version from review join startup on startup.id = startup_id
        where slug = 'a-domicile-62' and review.state = 'planned'`,
  );

async function pathOf(db: Db): Promise<string> {
  return `/startups/a-domicile-62/comites/${(await planned(db)).id}`;
}

/** The forms of a committee with a text field, and those of the sponsor's desk. */
export const NAUGHTY_REVIEWS: readonly NaughtyForm[] = [
  {
    name: 'committee, what the team asks and believes',
    page: `${PAGE}/preparer`,
    as: 'intrapreneur',
    fields: ['ask', 'hypotheses'],
    texts: 'together',
    ready: async (db) => {
      const { version } = await planned(db);
      return { path: `${await pathOf(db)}/preparer`, body: { version: String(version) } };
    },
    recorded: async (db) => {
      const { id } = await planned(db);
      return one(db, sql`select ask, hypotheses from review where id = ${id}`);
    },
  },
  {
    name: 'committee, question',
    page: PAGE,
    as: 'sponsor',
    fields: ['question'],
    texts: 'together',
    ready: async (db) => ({ path: await pathOf(db), body: { intent: 'ask' } }),
    recorded: (db) =>
      one(db, sql`select words as question from review_question order by id desc limit 1`),
  },
  {
    name: 'desk, question',
    page: '/bureau',
    as: 'sponsor',
    fields: ['question'],
    texts: 'together',
    ready: async (db) => {
      const { id } = await planned(db);
      return { path: '/bureau', body: { intent: 'ask', reviewId: String(id) } };
    },
    recorded: (db) =>
      one(db, sql`select words as question from review_question order by id desc limit 1`),
  },
  {
    name: 'committee, answer',
    page: PAGE,
    as: 'intrapreneur',
    fields: ['answer'],
    texts: 'together',
    ready: async (db) => {
      const { id } = await planned(db);
      const question = await one<{ id: number }>(
        db,
        sql`insert into review_question (review_id, asked_by_id, words, asked_at)
            select ${id}, id, 'Pourquoi ?', now() from account where persona = 'sponsor' returning id`,
      );
      const body = { intent: 'answer', questionId: String(question.id) };
      return { path: await pathOf(db), body };
    },
    recorded: (db) =>
      one(
        db,
        sql`select answer from review_question where answer is not null order by answered_at desc, id desc limit 1`,
      ),
  },
  {
    name: 'committee, opinion',
    page: PAGE,
    as: 'staff',
    fields: ['words'],
    texts: 'together',
    ready: async (db) => ({
      path: await pathOf(db),
      body: { intent: 'opinion', stance: 'reserved' },
    }),
    recorded: (db) =>
      one(db, sql`select words from review_opinion order by given_at desc nulls last limit 1`),
  },
  {
    name: 'committee, invitation',
    page: PAGE,
    as: 'staff',
    fields: ['email'],
    texts: 'each',
    ready: async (db) => ({ path: await pathOf(db), body: { intent: 'invite' } }),
    recorded: null,
  },
];
