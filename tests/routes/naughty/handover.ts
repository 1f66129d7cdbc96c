import { sql } from 'drizzle-orm';
import type { Db } from 'db/client';
import type { NaughtyForm } from './form';
import { one } from './frictions';

const STOPPED = 'clef-du-village';
const PLANNED = 'cartable-en-car';

const versionOfPostMortem = (db: Db): Promise<{ version: number }> =>
  one(
    db,
    sql`select post_mortem.version from post_mortem join startup on startup.id = startup_id where slug = ${STOPPED}`,
  );

/** The forms around a handover with a text field that somebody of the story may send. */
export const NAUGHTY_HANDOVER: readonly NaughtyForm[] = [
  {
    name: 'post-mortem',
    page: `/startups/${STOPPED}/bilan`,
    as: 'staff',
    fields: ['tried', 'learnt', 'reusable'],
    texts: 'together',
    ready: async (db) => {
      const { version } = await versionOfPostMortem(db);
      return { path: `/startups/${STOPPED}/bilan`, body: { version: String(version) } };
    },
    recorded: (db) =>
      one(
        db,
        sql`select tried, learnt, reusable from post_mortem join startup on startup.id = startup_id where slug = ${STOPPED}`,
      ),
  },
  {
    name: 'plan, comment',
    page: `/startups/${PLANNED}/passation/plan`,
    as: 'agent-bretagne',
    fields: ['words'],
    texts: 'each',
    ready: async (db) => {
      const { version } = await one<{ version: number }>(
        db,
        sql`select handover_plan.version from handover_plan join startup on startup.id = startup_id where slug = ${PLANNED}`,
      );
      return {
        path: `/startups/${PLANNED}/passation/plan`,
        body: { intent: 'comment', version: String(version) },
      };
    },
    recorded: (db) =>
      one(db, sql`select words from handover_plan_comment order by id desc limit 1`),
  },
  {
    name: 'checklist template, label and proof',
    page: '/passations/modele',
    as: 'staff',
    fields: ['label-0', 'proof-0', 'reason'],
    texts: 'each',
    ready: async (db) => {
      const { version } = await one<{ version: number }>(
        db,
        sql`select coalesce(max(version), 1) as version from handover_template`,
      );
      return {
        path: '/passations/modele',
        body: { version: String(version), 'label-1': 'Autre pièce', 'proof-1': 'Son adresse.' },
      };
    },
    // Labels and proofs are trimmed, and many of these texts are too long for one.
    recorded: null,
  },
];
