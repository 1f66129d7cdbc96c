import type { Db } from 'db/client';
import { account } from 'db/schema/accounts';
import { envelope } from 'db/schema/budget';
import { friction } from 'db/schema/frictions';
import { incubator } from 'db/schema/incubators';
import { organisation } from 'db/schema/organisations';
import { engagement, mission, startup, startupFriction, startupPhase } from 'db/schema/startups';
import type { Actor, Role } from '~/domain/accounts/account';
import type { OrganisationKind } from '~/domain/organisations/organisation';
import { addDays, dayInParis, type Day } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { isLive } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';

/** The instant of planted stories: 12 March 2026, ten in the morning in Paris. */
export const NOW = new Date('2026-03-12T09:00:00Z');

export interface PlantedStartup {
  readonly slug: string;
  readonly startupId: number;
  readonly frictionId: number;
  readonly ownerId: number;
  readonly funderId: number;
  readonly envelopeId: number;
  readonly staff: Actor;
  readonly intrapreneur: Actor;
  readonly developer: Actor;
  readonly sponsor: Actor;
  /** Entitled to sign for the owner. */
  readonly signer: Actor;
  /** Of the owner's, without the right to sign. */
  readonly ownersAgent: Actor;
  readonly stranger: Actor;
}

interface Wishes {
  readonly phase?: Phase;
  readonly ownerKind?: OrganisationKind;
  readonly openedOn?: Day;
  readonly envelopeCents?: number;
  /** First day after the envelope's period. */
  readonly envelopeEndsOn?: Day;
  readonly withTeam?: boolean;
}

/** The context of a use case asked by that person, at the planted instant or another. */
export function as(db: Db, actor: Actor | null, now = NOW): Context {
  const today = dayInParis(now);
  return { db, actor, now, today, requestId: 'test', publicUrl: 'http://relais.test' };
}

let planted = 0;

/** A startup with its people, its answered friction, one envelope of 200 000 € and the phase that is wished for. */
export async function plantStartup(db: Db, wishes: Wishes = {}): Promise<PlantedStartup> {
  planted += 1;
  const mark = String(planted);
  const phase = wishes.phase ?? 'construction';
  const openedOn = wishes.openedOn ?? addDays(dayInParis(NOW), -60);
  return db.transaction(async (tx) => {
    const place = async (kind: OrganisationKind, name: string): Promise<number> => {
      const code = `${name.toLowerCase()}-${mark}`;
      const row = { kind, code, slug: code, name: `${name} ${mark}`, searchName: code };
      const [{ id } = { id: 0 }] = await tx.insert(organisation).values(row).returning();
      return id;
    };
    const hostId = await place('administration-centrale', 'Incubateur');
    await tx.insert(incubator).values({ organisationId: hostId, addedAt: NOW });
    const ownerId = await place(wishes.ownerKind ?? 'operateur', 'Porteur');
    const funderId = await place('administration-centrale', 'Financeur');
    const person = async (
      name: string,
      organisationId: number,
      rights: { maySign?: boolean; roles?: Role[] } = {},
    ): Promise<Actor> => {
      const row = {
        name,
        organisationId,
        attachment: 'confirmed',
        maySign: false,
        roles: [],
      } as const;
      const email = `${name.toLowerCase()}-${mark}@exemple.test`;
      const [kept] = await tx
        .insert(account)
        .values({ ...row, roles: [], ...rights, email, createdAt: NOW })
        .returning();
      return { ...row, ...rights, id: kept?.id ?? 0 };
    };
    const people = {
      staff: await person('Staff', hostId, { roles: ['staff'] }),
      intrapreneur: await person('Intrapreneur', ownerId, { maySign: true }),
      developer: await person('Developpeuse', hostId),
      sponsor: await person('Sponsor', funderId),
      signer: await person('Signataire', ownerId, { maySign: true }),
      ownersAgent: await person('Agente', ownerId),
      stranger: await person('Passant', funderId, { maySign: true }),
    };

    const [proposed] = await tx
      .insert(friction)
      .values({
        state: isLive(phase) ? 'in_incubation' : 'qualified',
        title: `Friction ${mark}`,
        organisationId: ownerId,
        authorId: people.ownersAgent.id,
        createdAt: NOW,
        submittedAt: NOW,
        publicSince: NOW,
      })
      .returning({ id: friction.id });
    const frictionId = proposed?.id ?? 0;
    const slug = `startup-${mark}`;
    const [opened] = await tx
      .insert(startup)
      .values({
        slug,
        name: `Startup ${mark}`,
        pitch: 'Un service.',
        incubatorId: hostId,
        ownerId,
        openedOn,
        createdAt: NOW,
      })
      .returning({ id: startup.id });
    const startupId = opened?.id ?? 0;
    await tx.insert(startupFriction).values({ startupId, frictionId });
    const openedAt = new Date(`${openedOn}T08:00:00Z`);
    await tx
      .insert(startupPhase)
      .values({ startupId, sequence: 1, phase, startsOn: openedOn, openedAt });
    await tx.insert(engagement).values({
      startupId,
      sponsorId: people.sponsor.id,
      organisationId: funderId,
      problem: 'Un problème',
      freedAgent: 'Une agente',
      freedDaysPerWeek: 2.5,
      budgetLine: 'Programme 129',
      signedOn: openedOn,
    });
    if (wishes.withTeam ?? true) {
      const stay = { startupId, startsOn: openedOn, daysPerWeek: 3 };
      await tx.insert(mission).values([
        { ...stay, accountId: people.intrapreneur.id, role: 'intrapreneur' },
        { ...stay, accountId: people.developer.id, role: 'developpement' },
      ]);
    }
    const cents = wishes.envelopeCents ?? 20_000_000;
    const [granted] = await tx
      .insert(envelope)
      .values({
        startupId,
        funderId,
        commitmentCeilingCents: cents,
        paymentCeilingCents: cents,
        startsOn: openedOn,
        endsOn: wishes.envelopeEndsOn ?? addDays(openedOn, 180),
        grantedAt: openedAt,
        grantedById: people.sponsor.id,
      })
      .returning({ id: envelope.id });
    return {
      slug,
      startupId,
      frictionId,
      ownerId,
      funderId,
      envelopeId: granted?.id ?? 0,
      ...people,
    };
  });
}
