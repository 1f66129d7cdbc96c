import type { Db } from 'db/client';
import { account } from 'db/schema/accounts';
import { organisation } from 'db/schema/organisations';
import type { Actor, Attachment, Role } from '~/domain/accounts/account';
import type { OrganisationKind } from '~/domain/organisations/organisation';
import { searchNameOf } from '~/domain/organisations/search-name';
import { saveDraft, type Draft } from '~/services/frictions/saveDraft.server';
import { submitFriction } from '~/services/frictions/submitFriction.server';
import { takeFriction } from '~/services/frictions/takeFriction.server';
import { qualifyFriction } from '~/services/frictions/qualifyFriction.server';
import { as, NOW } from '../../support/planted-startup';

export interface People {
  readonly agent: Actor;
  readonly colleague: Actor;
  readonly breton: Actor;
  readonly rennais: Actor;
  readonly staff: Actor;
  readonly staff2: Actor;
  /** Chose the Pas-de-Calais; staff have not confirmed it. */
  readonly unconfirmed: Actor;
}

let planted = 0;

/** A few organisations and their people, in a fresh database or beside others. */
export async function plantPeople(db: Db): Promise<People> {
  planted += 1;
  const mark = String(planted);
  const place = async (kind: OrganisationKind, code: string, name: string): Promise<number> => {
    const marked = `${code}${mark}`;
    const [row] = await db
      .insert(organisation)
      .values({
        kind,
        code: marked,
        slug: `${kind}-${marked}`,
        name,
        searchName: searchNameOf(name),
      })
      .returning({ id: organisation.id });
    return row?.id ?? 0;
  };
  const person = async (
    name: string,
    organisationId: number,
    attachment: Attachment = 'confirmed',
    roles: Role[] = [],
  ): Promise<Actor> => {
    const values = { name, organisationId, attachment, maySign: false, roles };
    const email = `${searchNameOf(name).replaceAll(' ', '.')}.${mark}@exemple.test`;
    const [row] = await db
      .insert(account)
      .values({ ...values, email, createdAt: NOW })
      .returning({ id: account.id });
    return { ...values, id: row?.id ?? 0 };
  };
  const pasDeCalais = await place('departement', '62', 'Pas-de-Calais');
  const bretagne = await place('region', '53', 'Bretagne');
  const rennes = await place('epci', '243500139', 'Rennes Métropole');
  const incubator = await place('administration-centrale', 'dinsic', 'DINSIC');
  return {
    agent: await person('Agathe Dumont', pasDeCalais),
    colleague: await person('Colin Lefèvre', pasDeCalais),
    breton: await person('Bleuenn Le Gall', bretagne),
    rennais: await person('René Morin', rennes),
    staff: await person('Sarah Petit', incubator, 'confirmed', ['staff']),
    staff2: await person('Samir Roux', incubator, 'confirmed', ['staff']),
    unconfirmed: await person('Ulysse Blanc', pasDeCalais, 'requested'),
  };
}

/** A complete proposal, with what the test wishes otherwise. */
export function draft(wishes: Partial<Draft> = {}): Draft {
  return {
    title: 'Les demandes de RSA se perdent entre deux guichets',
    theme: 'solidarites',
    sufferers: 'Les allocataires du département',
    situation: 'Le dossier passe de main en main et personne ne sait où il en est.',
    improvement: 'Chacun suit son dossier sans appeler.',
    peoplePerYear: 12_000,
    minutesEach: 45,
    eurosEachCents: null,
    evidenceSource: 'Registre du service social',
    territory: '',
    sponsorAnswer: 'not-yet',
    sponsorNote: '',
    freedAgentAnswer: 'not-yet',
    freedHalfDays: null,
    freedAgentNote: '',
    budgetAnswer: 'not-yet',
    askedBudgetCents: null,
    budgetNote: '',
    ...wishes,
  };
}

/** The value of an outcome that must be good. */
export function good<T>(outcome: { ok: true; value: T } | { ok: false; refusal: string }): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`);
  return outcome.value;
}

/** A friction brought to that state, and the version that the next decision names. */
export async function plantFriction(
  db: Db,
  people: People,
  state: 'draft' | 'submitted' | 'in_triage' | 'qualified',
  wishes: Partial<Draft> = {},
  author = people.agent,
): Promise<{ id: number; version: number }> {
  const { id } = good(await saveDraft(as(db, author), draft(wishes)));
  if (state === 'draft') return { id, version: 1 };
  good(await submitFriction(as(db, author), { id, version: 1 }));
  if (state === 'submitted') return { id, version: 2 };
  good(await takeFriction(as(db, people.staff), { id, version: 2 }));
  if (state === 'in_triage') return { id, version: 3 };
  good(
    await qualifyFriction(as(db, people.staff), { id, version: 3, words: 'Le problème est réel.' }),
  );
  return { id, version: 4 };
}
