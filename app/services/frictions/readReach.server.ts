import { contactsOfSupports } from 'db/repositories/frictions-contacts';
import { registerAround } from 'db/repositories/frictions-population';
import type { FamilyVoice } from 'db/repositories/frictions-supports';
import { mayReadContact } from '~/domain/frictions/permissions';
import { concernedPopulation, departementsOf, spokenFor } from '~/domain/organisations/population';
import type { Contact } from '~/domain/frictions/supporting';
import { weighTogether, type WeightTogether } from '~/domain/frictions/weight-together';
import type { Context } from '~/services/shared/context.server';

/** A département where the friction is met. */
export interface ReachedDepartement {
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly inhabitants: number;
  readonly population: number | null;
  /** Distinct organisations that speak of it or of a part of it. */
  readonly organisations: number;
  /** One of them volunteers to try the answer first. */
  readonly pilot: boolean;
}

/** How far a friction reaches: whom it concerns, where, and what it weighs for everybody together. */
export interface FrictionReach {
  /** Null while no territory with a known population is named. */
  readonly inhabitants: number | null;
  /** Territories whose population is not known. */
  readonly unknown: number;
  /** Organisations that speak of no territory: they are not counted in inhabitants. */
  readonly withoutTerritory: number;
  readonly departements: readonly ReachedDepartement[];
  readonly together: WeightTogether;
  /** Whom to call, by support, where the reader may know it. */
  readonly contacts: readonly (Contact & { readonly supportId: number })[];
}

/** The reach of a friction from the voices of its family, merged frictions included. */
export async function readReach(
  { db, actor }: Context,
  voices: readonly FamilyVoice[],
): Promise<FrictionReach> {
  const placed = voices.map((voice) => ({
    ...voice,
    place: spokenFor(voice.home, voice.territory),
  }));
  const places = placed.map(({ place }) => place).filter((place) => place !== null);
  const register = await registerAround(db, places);
  const { inhabitants, unknown, byDepartement } = concernedPopulation(places, register);
  const touching = placed.map((voice) => ({
    ...voice,
    codes: voice.place === null ? new Set<string>() : departementsOf(voice.place, register),
  }));
  const departements = register.departements
    .map(({ code, slug, name, population }) => {
      const here = touching.filter(({ codes }) => codes.has(code));
      return {
        ...{ code, slug, name, population },
        inhabitants: byDepartement.get(code) ?? 0,
        organisations: new Set(here.map(({ organisationId }) => organisationId)).size,
        pilot: here.some(({ pilot }) => pilot),
      };
    })
    .filter(({ organisations }) => organisations > 0);
  const silent = placed.filter(({ place }) => place === null);
  return {
    inhabitants,
    unknown,
    withoutTerritory: new Set(silent.map(({ organisationId }) => organisationId)).size,
    departements,
    together: weighTogether(voices),
    contacts: await readableContacts(db, actor, voices),
  };
}

async function readableContacts(
  db: Context['db'],
  actor: Context['actor'],
  voices: readonly FamilyVoice[],
): Promise<FrictionReach['contacts']> {
  const supportIds = voices.flatMap(({ supportId, organisationId }) =>
    supportId !== null && mayReadContact(actor, organisationId) ? [supportId] : [],
  );
  const contacts = await contactsOfSupports(db, supportIds);
  return [...contacts].map(([supportId, contact]) => ({ supportId, ...contact }));
}
