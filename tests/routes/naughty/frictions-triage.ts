import { sql } from 'drizzle-orm';
import type { Db } from 'db/client';
import type { NaughtyForm } from './form';
import { depositIn, DEPOSIT, one } from './frictions';

/** What is said around a file, by that intent. */
function said(intent: 'message' | 'note', recorded: NaughtyForm['recorded']): NaughtyForm {
  return {
    name: `triage, ${intent}`,
    page: '/tri/:id/echanges',
    as: 'staff',
    fields: ['words'],
    texts: 'together',
    ready: async (db) => {
      const { id } = await depositIn(db, 'in_triage');
      return { path: `/tri/${id}/echanges`, body: { intent } };
    },
    recorded,
  };
}

const templates = (db: Db): Promise<{ n: number }> =>
  one(db, sql`select count(*)::int as n from answer_template`);

/** The forms of the triage workbench with a text field, besides the decisions. */
export const NAUGHTY_TRIAGE: readonly NaughtyForm[] = [
  said('message', (db) =>
    one(db, sql`select words from friction_message where friction_id = ${DEPOSIT}`),
  ),
  said('note', (db) =>
    one(db, sql`select words from friction_note where friction_id = ${DEPOSIT}`),
  ),
  {
    name: 'triage, tag',
    page: '/tri/:id',
    as: 'staff',
    fields: ['tag'],
    texts: 'each',
    ready: async (db) => {
      const { id, version } = await depositIn(db, 'in_triage');
      return { path: `/tri/${id}`, body: { intent: 'tag', version: String(version) } };
    },
    // Tags are brought to one spelling.
    recorded: null,
  },
  {
    name: 'triage, answer template',
    page: '/tri/modeles',
    as: 'staff',
    fields: ['words'],
    texts: 'together',
    ready: async (db) => {
      const { n } = await templates(db);
      return { path: '/tri/modeles', body: { title: `Modèle d’essai ${n}` } };
    },
    recorded: (db) => one(db, sql`select words from answer_template order by id desc limit 1`),
  },
];
