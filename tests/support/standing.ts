import type { Actor, Role } from '~/domain/accounts/account';
import type { Standing } from '~/domain/startups/standing';

/** A startup in construction, as permissions see it; the people around it are in `PEOPLE`. */
export const STANDING: Standing = {
  startupId: 1,
  slug: 'allo-62',
  phase: 'construction',
  ownerId: 10,
  teamIds: [1, 2],
  intrapreneurIds: [1],
  formerTeamIds: [],
  formerIntrapreneurIds: [],
  sponsorIds: [3],
  funderIds: [30],
};

function person(id: number, organisationId: number, rights: Partial<Actor> = {}): Actor {
  const roles: readonly Role[] = [];
  const agent = { attachment: 'confirmed', maySign: false, roles } as const;
  return { id, name: `Personne ${id}`, organisationId, ...agent, ...rights };
}

/** One person for each way of standing to the startup, and those who look alike without being it. */
export const PEOPLE = {
  visitor: null,
  agent: person(8, 80),
  intrapreneur: person(1, 20),
  developer: person(2, 20),
  sponsor: person(3, 30),
  'colleague of the sponsor': person(31, 30),
  'agent of the owner': person(4, 10),
  'signer of the owner': person(5, 10, { maySign: true }),
  'unconfirmed agent of the owner': person(6, 10, { attachment: 'requested', maySign: true }),
  'signer of elsewhere': person(9, 80, { maySign: true }),
  staff: person(7, 70, { roles: ['staff'] }),
  administrator: person(71, 70, { roles: ['admin'] }),
  'member of a college': person(72, 70, { roles: ['college-etat'] }),
} as const satisfies Record<string, Actor | null>;
export type PersonName = keyof typeof PEOPLE;

/** The names of those whom a rule lets through. */
export function whoMay(rule: (actor: Actor | null) => boolean): PersonName[] {
  return (Object.keys(PEOPLE) as PersonName[]).filter((name) => rule(PEOPLE[name]));
}
