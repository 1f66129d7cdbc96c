import { z } from 'zod';
import { LATENESSES } from '~/domain/programme/action-state';
import { ACTION_STATES, COLLEGES } from '~/domain/programme/programme';
import { EDITION_STANDINGS, REVISION_STATES } from '~/domain/programme/revision';
import { PHASES } from '~/domain/startups/phase';
import { API_PARAMETERS, API_SUMMARIES } from '~/wording/open-data-api';
import type { ApiRoute } from './api-route';

const day = z.iso.date();
const slug = z.string();
const count = z.int();
const state = z.enum(ACTION_STATES);
const standing = z.enum(EDITION_STANDINGS);
const priorities = z.array(z.strictObject({ number: count, title: z.string() }));
/** The organisations that pilot an action, by their address. */
const pilots = z.strictObject({ state: z.array(slug), collectivites: z.array(slug) });
const written = { title: z.string(), text: z.string(), priority: count };

const programme = z.strictObject({
  programme: z.strictObject({
    ...{ slug, name: z.string(), intention: z.string() },
    ...{ startsOn: day, endsOn: day.nullable(), predecessor: slug.nullable() },
    rule: z.strictObject({ quorumPercent: count, majorityPercent: count }),
  }),
  asOf: day,
  edition: z.strictObject({ semester: z.string(), adoptedOn: day }).nullable(),
  nextEdition: z.strictObject({ semester: z.string(), dueOn: day }).nullable(),
  priorities,
  actions: z.array(
    z.strictObject({
      ...{ number: count, ...written, pilots, standing, reason: z.string(), state, since: day },
      ...{ framedOn: day.nullable(), links: count },
      late: z.strictObject({ kind: z.enum(LATENESSES), days: count }).nullable(),
    }),
  ),
  removed: z.array(z.strictObject({ number: count, title: z.string(), reason: z.string() })),
});

const action = z.strictObject({
  ...{ programme: slug, asOf: day, number: count, ...written, state, since: day, pilots },
  progress: z.strictObject({
    ...{ frictions: count, resolved: count, startups: count, live: count, inService: count },
    ...{ stopped: count, milestones: count, resources: count, reuses: count },
  }),
  startups: z.array(z.strictObject({ slug, phase: z.enum(PHASES).nullable(), reached: count })),
  frictions: z.array(z.strictObject({ id: count, title: z.string() })),
  resources: z.array(z.strictObject({ slug, reuses: count })),
  bridges: z.array(
    z.strictObject({
      ...{ programme: z.string(), number: count, title: z.string() },
      ...{ href: z.string(), note: z.string() },
    }),
  ),
  framings: z.array(
    z.strictObject({
      ...{ version: count, goal: z.string(), scope: z.string(), deliverables: z.string() },
      ...{ territories: z.string(), indicators: z.string(), writtenOn: day },
      framedOn: day.nullable(),
      agreedOn: z.strictObject({ state: day.nullable(), collectivites: day.nullable() }),
    }),
  ),
  states: z.array(z.strictObject({ state, since: day, reason: z.string() })),
  editions: z.array(
    z.strictObject({
      ...{ semester: z.string(), adoptedOn: day, standing, reason: z.string(), ...written },
    }),
  ),
});

const named = z.array(z.strictObject({ slug, name: z.string() }));

const edition = z.strictObject({
  programme: z.strictObject({ slug, name: z.string() }),
  page: z.url(),
  ...{ semester: z.string(), state: z.enum(REVISION_STATES), textVersion: count },
  ...{ summary: z.string(), follows: z.string().nullable(), adoptedOn: day.nullable() },
  adoptedElsewhere: z.string().nullable(),
  consultation: z.strictObject({ from: day, until: day.nullable() }).nullable(),
  priorities,
  actions: z.array(
    z.strictObject({
      // An action that is to be added has no number before the adoption.
      ...{ number: count.nullable(), standing, ...written, reason: z.string() },
      pilots: z.strictObject({ 'college-etat': named, 'college-collectivites': named }),
    }),
  ),
  approvals: z.array(
    z.strictObject({
      college: z.enum(COLLEGES),
      approvedAt: z.iso.datetime(),
      ...{ members: count, votesFor: count, votesAgainst: count, abstentions: count },
    }),
  ),
});

const ofProgramme = { name: 'slug', description: API_PARAMETERS.programme };
const ofAction = { name: 'number', description: API_PARAMETERS.action };

/** The current programme and the others, their actions and their editions. */
export const PROGRAMME_ROUTES: readonly ApiRoute[] = [
  {
    path: '/api/v1/programme',
    summary: API_SUMMARIES.programme,
    parameters: [],
    answer: programme,
  },
  {
    path: '/api/v1/programme/actions/{number}',
    summary: API_SUMMARIES.action,
    parameters: [ofAction],
    answer: action,
  },
  {
    path: '/api/v1/programmes/{slug}',
    summary: API_SUMMARIES.otherProgramme,
    parameters: [ofProgramme],
    answer: programme,
  },
  {
    path: '/api/v1/programmes/{slug}/actions/{number}',
    summary: API_SUMMARIES.action,
    parameters: [ofProgramme, ofAction],
    answer: action,
  },
  {
    path: '/api/v1/programmes/{slug}/revisions/{semester}',
    summary: API_SUMMARIES.edition,
    parameters: [ofProgramme, { name: 'semester', description: API_PARAMETERS.semester }],
    answer: edition,
  },
];
