import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { rowsOf } from 'db/client';
import { account } from 'db/schema/accounts';
import type { Actor, Role } from '~/domain/accounts/account';
import { agreeFraming } from '~/services/programme/agreeFraming.server';
import { openProgramme } from '~/services/programme/openProgramme.server';
import { recordEdition } from '~/services/programme/recordEdition.server';
import { writeFraming } from '~/services/programme/writeFraming.server';
import type { TestDatabase } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { editionOf, lineOf, PROGRAMME } from './planted';

export const SHEET = {
  ...{ goal: 'But', scope: 'Périmètre', deliverables: 'Livrables' },
  ...{ territories: 'Territoires', indicators: 'Indicateurs' },
};
export const first = { programme: 'dcant-2018-2020', number: 1 };
export const second = { programme: null, number: 2 };

export interface PlantedActions extends PlantedStartup {
  /** A member of the collectivités' college: action 2 has no pilot on that side. */
  readonly member: Actor;
}

/** Action 1 is piloted by the funder for the State and by the owner for the collectivités; action 2 by nobody; 3 is removed. */
export async function plantActions(home: TestDatabase): Promise<PlantedActions> {
  const people = await plantStartup(home.db, { ownerKind: 'departement' });
  const roles: Role[] = ['college-collectivites'];
  const row = { name: 'Collège', email: 'college@exemple.test', roles, createdAt: NOW };
  const [{ id } = { id: 0 }] = await home.db.insert(account).values(row).returning();
  const slugs = await rowsOf<{ id: number; slug: string }>(
    home.db,
    sql`select id, slug from organisation`,
  );
  const slugOf = (of: number) => slugs.find((each) => each.id === of)?.slug ?? '';
  const staff = as(home.db, people.staff);
  await openProgramme(staff, PROGRAMME);
  await openProgramme(staff, { ...PROGRAMME, name: 'Action Publique 2022', isNeighbour: true });
  const pilots = {
    'college-etat': [slugOf(people.funderId)],
    'college-collectivites': [slugOf(people.ownerId)],
  };
  const lines = [lineOf(1, { pilots }), lineOf(2), lineOf(3)];
  for (const [programme, edition] of [
    ['dcant-2018-2020', editionOf('2018-S1', '2017-12-14', lines)],
    [
      'dcant-2018-2020',
      editionOf('2018-S2', '2018-06-20', [
        ...lines.slice(0, 2),
        lineOf(3, { title: '', text: '', reason: 'Sans objet.' }),
      ]),
    ],
    ['action-publique-2022', editionOf('2018-S1', '2017-10-13', [lineOf(1, { title: 'Voisine' })])],
  ] as const) {
    expect(await recordEdition(staff, programme, edition)).toMatchObject({ ok: true });
  }
  const member: Actor = {
    ...{ id, name: 'Collège', organisationId: null, attachment: 'none', maySign: false, roles },
  };
  return { ...people, member };
}

/** Action 1 framed today: a sheet to which its pilots of both sides agreed. */
export async function frameFirst(home: TestDatabase, people: PlantedActions): Promise<void> {
  const sponsor = as(home.db, people.sponsor);
  await writeFraming(sponsor, first, { version: 0, text: SHEET });
  await agreeFraming(sponsor, first, 1);
  const framed = await agreeFraming(as(home.db, people.ownersAgent), first, 1);
  expect(framed).toEqual({ ok: true, value: true });
}
