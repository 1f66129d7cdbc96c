import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from 'db/client';
import { FRICTION_THEMES } from '~/domain/frictions/friction';
import type { NaughtyForm } from './form';

const CONDITIONS = {
  sponsorAnswer: 'yes',
  freedAgentAnswer: 'not-yet',
  budgetAnswer: 'not-yet',
} as const;

/** A draft of the Pas-de-Calais, and the last deposit of Bretagne. */
const DRAFT = sql`(select min(f.id) from friction f join account a on a.id = author_id
  where state = 'draft' and persona = 'agent-pas-de-calais')`;
export const DEPOSIT = sql`(select max(f.id) from friction f join organisation o on o.id = organisation_id
  where submitted_at is not null and o.slug = 'region-53')`;

/** The one row that a query answers. */
export async function one<T>(db: Db, query: ReturnType<typeof sql>): Promise<T> {
  const [row] = await rowsOf<T>(db, query);
  if (row === undefined) throw new Error('the story lacks a record');
  return row;
}

interface Seen {
  readonly id: number;
  readonly version: number;
}

const draft = (db: Db): Promise<Seen> =>
  one(db, sql`select id, version from friction where id = ${DRAFT}`);

/** A fresh deposit of Bretagne in the state that an act starts from. */
export const depositIn = (db: Db, state: string): Promise<Seen> =>
  one(
    db,
    sql`insert into friction (state, title, question, author_id, organisation_id, created_at, submitted_at)
        select ${state}, 'Une friction de plus', 'Combien ?', id, organisation_id, now(), now()
        from account where persona = 'agent-bretagne' returning id, version`,
  );

const textsOfDraft = (db: Db): Promise<Record<string, string>> =>
  one(
    db,
    sql`select title, sufferers, situation, improvement, evidence_source as "evidenceSource",
          sponsor_note as "sponsorNote", freed_agent_note as "freedAgentNote", budget_note as "budgetNote"
        from friction where id = ${DRAFT}`,
  );

const lastWords = (db: Db): Promise<Record<string, string>> =>
  one(
    db,
    sql`select reason as words from journal_entry where friction_id = ${DEPOSIT} order by number desc limit 1`,
  );

function step(
  name: 'probleme' | 'mesure' | 'conditions',
  fields: readonly string[],
  besides: Readonly<Record<string, string>> = {},
  recorded: NaughtyForm['recorded'] = textsOfDraft,
): NaughtyForm {
  return {
    name: `proposal, ${name}: ${fields.join(', ')}`,
    page: `/frictions/:id/modifier?etape=${name}`,
    as: 'agent-pas-de-calais',
    fields,
    texts: 'each',
    ready: async (db) => {
      const { id, version } = await draft(db);
      return {
        path: `/frictions/${id}/modifier?etape=${name}`,
        body: { ...besides, version: String(version), intent: 'save' },
      };
    },
    recorded,
  };
}

function decision(intent: string, from: string, besides: Record<string, string> = {}): NaughtyForm {
  return {
    name: `decision, ${intent}`,
    page: '/tri/:id',
    as: 'staff',
    fields: ['words'],
    texts: 'together',
    ready: async (db) => {
      const { id, version } = await depositIn(db, from);
      return { path: `/tri/${id}`, body: { intent, version: String(version), ...besides } };
    },
    recorded: lastWords,
  };
}

function ofProposer(intent: string, from: string): NaughtyForm {
  return {
    name: `proposer, ${intent}`,
    page: '/frictions/:id',
    as: 'agent-bretagne',
    fields: ['words'],
    texts: 'together',
    ready: async (db) => {
      const { id, version } = await depositIn(db, from);
      return { path: `/frictions/${id}`, body: { intent, version: String(version) } };
    },
    recorded: lastWords,
  };
}

function support(fields: readonly string[], besides: Record<string, string>): NaughtyForm {
  return {
    name: `nous aussi: ${fields.join(', ')}`,
    page: '/frictions/:id/nous-aussi',
    as: 'agent-pas-de-calais',
    fields,
    texts: 'each',
    ready: async (db) => {
      const { id } = await depositIn(db, 'submitted');
      return { path: `/frictions/${id}/nous-aussi`, body: besides };
    },
    recorded: (db) => one(db, sql`select evidence from support where friction_id = ${DEPOSIT}`),
  };
}

const THEME = { theme: FRICTION_THEMES[0] };

/** Every form of the frictions' room with a text field. */
export const NAUGHTY_FRICTIONS: readonly NaughtyForm[] = [
  step('probleme', ['title'], THEME),
  step('probleme', ['sufferers', 'situation', 'improvement'], { ...THEME, title: 'Sobre' }),
  step('mesure', ['evidenceSource']),
  step('mesure', ['territory'], {}, null),
  step('mesure', ['peoplePerYear', 'minutesEach', 'eurosEachCents'], {}, null),
  step('conditions', ['sponsorNote', 'freedAgentNote', 'budgetNote'], CONDITIONS),
  step('conditions', ['askedBudgetCents'], CONDITIONS, null),
  support(['evidence'], {}),
  ...[
    ['peoplePerYear', 'minutesEach', 'eurosEachCents'],
    ['evidenceSource'],
    ['territory'],
    ['contactName', 'contactEmail', 'contactPhone'],
  ].map((fields) => ({ ...support(fields, { evidence: 'Chez nous aussi.' }), recorded: null })),
  ofProposer('inform', 'needs_information'),
  ofProposer('withdraw', 'submitted'),
  decision('ask', 'in_triage'),
  decision('qualify', 'in_triage'),
  decision('decline', 'in_triage', { reason: 'too-small' }),
  decision('redirect', 'in_triage', { target: 'https://exemple.test/service' }),
  {
    ...decision('redirect', 'in_triage', { words: 'Un service y répond.' }),
    name: 'decision, redirect: target',
    fields: ['target'],
    texts: 'each',
    recorded: (db) =>
      one(db, sql`select redirected_to_url as target from friction where id = ${DEPOSIT}`),
  },
];

/** Pages of the room whose text fields must all stand in the table above, and who sees them all. */
export const NAUGHTY_PAGES = [
  { page: '/frictions/:id/modifier?etape=probleme', as: 'agent-pas-de-calais', of: 'draft' },
  { page: '/frictions/:id/modifier?etape=mesure', as: 'agent-pas-de-calais', of: 'draft' },
  { page: '/frictions/:id/modifier?etape=conditions', as: 'agent-pas-de-calais', of: 'draft' },
  { page: '/frictions/:id/nous-aussi', as: 'agent-pas-de-calais', of: 'deposit' },
  { page: '/frictions/:id', as: 'agent-bretagne', of: 'deposit' },
  { page: '/tri/:id', as: 'staff', of: 'deposit' },
] as const;

/** The number of the record that a page of the room is about. */
export async function recordOf(db: Db, of: 'draft' | 'deposit'): Promise<number> {
  const { id } = of === 'draft' ? await draft(db) : await depositIn(db, 'submitted');
  return id;
}

/** Searches of the room: the text goes into the address, and comes back in the field where there is one. */
export const NAUGHTY_SEARCHES = ['/frictions?q=', '/frictions/semblables?q='] as const;
