import type { Fact } from '~/domain/audit/changes';

/** The columns that each kind of facts is, by table; null for all of them. Keys of rows belong to none. */
export const COLUMNS: Readonly<Record<Fact, Readonly<Record<string, readonly string[] | null>>>> = {
  accounts: { account: ['name', 'roles', 'erased_at', 'organisation_id'] },
  frictions: {
    friction: [
      ...['title', 'state', 'theme', 'territory_id'],
      ...['submitted_at', 'answered_at', 'public_since'],
    ],
  },
  handlers: { friction: ['handler_id'] },
  startups: {
    startup: ['slug', 'name', 'incubator_id', 'owner_id', 'opened_on', 'imported'],
    startup_friction: null,
    startup_incubator: null,
    incubator: null,
  },
  phases: { startup_phase: null, startup: ['phase_place'] },
  missions: { mission: null },
  envelopes: { envelope: null, envelope_carry_over: null },
  ledger: { ledger_entry: null },
  milestones: { milestone: null },
  reviews: { review: null, review_question: null },
  handovers: { handover: null, handover_follow_up: null },
  'post-mortems': { post_mortem: null },
  revisions: { programme: null, programme_revision: null },
  resources: { resource: null },
  reuses: { resource_reuse: null },
};
