import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf, type Db } from 'db/client';
import { account } from 'db/schema/accounts';
import { envelope } from 'db/schema/budget';
import { friction } from 'db/schema/frictions';
import { incubator } from 'db/schema/incubators';
import { engagement, mission, startup, startupPhase } from 'db/schema/startups';
import { addDays, dayInParis } from '~/domain/shared/day';
import { openStartup, type NewStartupForm } from '~/services/startups/openStartup.server';
import { nameOwner } from '~/services/startups/nameOwner.server';
import { readOpening } from '~/services/startups/readOpening.server';
import { readStartup } from '~/services/startups/readStartup.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const today = dayInParis(NOW);

/** A selected friction beside a planted startup's people, and a form that opens a startup from it. */
async function plantSelected(
  db: Db,
  more: Partial<NewStartupForm> = {},
): Promise<{ people: PlantedStartup; form: NewStartupForm }> {
  const people = await plantStartup(db);
  const [row] = await db
    .insert(friction)
    .values({
      state: 'selected',
      title: 'Des courriers que personne ne comprend',
      organisationId: people.ownerId,
      authorId: people.ownersAgent.id,
      createdAt: NOW,
      submittedAt: NOW,
      publicSince: NOW,
    })
    .returning({ id: friction.id });
  const form = {
    frictionId: row?.id ?? 0,
    frictionVersion: 1,
    name: `Clair et net ${people.startupId}`,
    slug: '',
    pitch: 'Des courriers que l’on comprend.',
    sponsorId: people.sponsor.id,
    sponsorEmail: null,
    problem: 'Un courrier sur trois est retourné.',
    freedAgent: 'La responsable de l’accueil',
    freedDaysPerWeek: 2.5,
    budgetLine: 'Chapitre 011',
    engagementSignedOn: today,
    intrapreneurEmail: `porteuse-${people.startupId}@exemple.test`,
    intrapreneurName: 'Une Porteuse',
    intrapreneurDaysPerWeek: 2.5,
    ownerId: people.ownerId,
    ownerText: '',
    ownerMissingReason: '',
    envelopeCents: 1_500_000,
    ...more,
  };
  return { people, form };
}

async function stateOf(db: Db, frictionId: number): Promise<string | undefined> {
  const rows = await db
    .select({ state: friction.state })
    .from(friction)
    .where(eq(friction.id, frictionId));
  return rows[0]?.state;
}

describeOnBothEngines('opening a startup', (home) => {
  it('does it all in one act: phase, engagement, mission, envelope, friction, journal', async () => {
    const { people, form } = await plantSelected(home.db);
    const opened = await openStartup(as(home.db, people.staff), form);
    expect(opened).toEqual({ ok: true, value: `clair-et-net-${people.startupId}` });
    const [row] = await home.db
      .select({ id: startup.id })
      .from(startup)
      .where(eq(startup.slug, opened.ok ? opened.value : ''));
    const id = row?.id ?? 0;
    const [phase] = await home.db.select().from(startupPhase).where(eq(startupPhase.startupId, id));
    expect(phase).toMatchObject({
      phase: 'investigation',
      sequence: 1,
      startsOn: today,
      endsOn: null,
    });
    const [money] = await home.db.select().from(envelope).where(eq(envelope.startupId, id));
    expect(money).toMatchObject({
      commitmentCeilingCents: 1_500_000,
      funderId: people.funderId,
      endsOn: addDays(today, 63),
      reviewId: null,
    });
    const [signed] = await home.db.select().from(engagement).where(eq(engagement.startupId, id));
    expect(signed).toMatchObject({ sponsorId: people.sponsor.id, organisationId: people.funderId });
    const [stay] = await home.db
      .select({ role: mission.role, email: account.email })
      .from(mission)
      .innerJoin(account, eq(account.id, mission.accountId))
      .where(eq(mission.startupId, id));
    expect(stay).toEqual({ role: 'intrapreneur', email: form.intrapreneurEmail });
    expect(await stateOf(home.db, form.frictionId)).toBe('in_incubation');
    const acts = await rowsOf<{ act: string }>(
      home.db,
      sql`select act from journal_entry where startup_id = ${id} and friction_id = ${form.frictionId} order by number`,
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'startup.opened',
      'startup.sponsor-engaged',
      'envelope.granted',
      'mission.started',
      'friction.in-incubation',
    ]);
    expect((await readStartup(as(home.db, null), opened.ok ? opened.value : '')).ok).toBe(true);
  });

  it.each([
    [
      'a friction that is not selected',
      { frictionVersion: 1 },
      'friction-not-selected',
      'qualified',
    ],
    [
      'an engagement still to be signed',
      { engagementSignedOn: addDays(today, 1) },
      'engagement-not-signed-yet',
      'selected',
    ],
    ['no owner and no reason', { ownerId: null }, 'owner-unexplained', 'selected'],
    ['an owner that nobody knows', { ownerText: 'Nulle part' }, 'owner-unknown', 'selected'],
    ['no sponsor', { sponsorId: null }, 'sponsor-missing', 'selected'],
    [
      'a sponsor without account',
      { sponsorEmail: 'inconnu@exemple.test' },
      'sponsor-without-organisation',
      'selected',
    ],
    ['an address that is a page', { slug: 'nouvelle' }, 'slug-reserved', 'selected'],
    ['a name without a letter', { name: '« »' }, 'name-makes-no-address', 'selected'],
    ['a version that has passed', { frictionVersion: 7 }, 'conflict', 'selected'],
  ] as const)('refuses %s, and leaves nothing behind', async (_, more, refusal, state) => {
    const { people, form } = await plantSelected(home.db, more);
    await home.db.update(friction).set({ state }).where(eq(friction.id, form.frictionId));
    expect(await openStartup(as(home.db, people.staff), form)).toMatchObject({ refusal });
    expect(await stateOf(home.db, form.frictionId)).toBe(state);
    const email = eq(account.email, form.intrapreneurEmail);
    expect(await home.db.$count(account, email)).toBe(0);
  });

  it('refuses an address that is taken, and proposes the next one', async () => {
    const { people, form } = await plantSelected(home.db);
    const taken = { ...form, slug: people.slug };
    expect(await openStartup(as(home.db, people.staff), taken)).toMatchObject({
      refusal: 'slug-taken',
      facts: { free: `${people.slug}-2` },
    });
  });

  it('is staff’s alone', async () => {
    const { people, form } = await plantSelected(home.db);
    for (const actor of [people.intrapreneur, people.sponsor, people.signer]) {
      expect(await openStartup(as(home.db, actor), form)).toMatchObject({ refusal: 'forbidden' });
      expect(await readOpening(as(home.db, actor), form.frictionId)).toMatchObject({
        refusal: 'not-found',
      });
    }
    expect(await readOpening(as(home.db, people.staff), form.frictionId)).toMatchObject({
      ok: true,
    });
  });

  it('needs an incubator to answer for it: the staff member’s own, else the host', async () => {
    const { people, form } = await plantSelected(home.db);
    await home.db
      .update(account)
      .set({ attachment: 'requested' })
      .where(eq(account.id, people.staff.id));
    const [host] = await home.db
      .update(incubator)
      .set({ isHost: false })
      .where(eq(incubator.isHost, true))
      .returning({ id: incubator.organisationId });
    const hostId = host?.id ?? 0;
    expect(await openStartup(as(home.db, people.staff), form)).toMatchObject({
      refusal: 'no-incubator',
    });
    await home.db
      .update(incubator)
      .set({ isHost: true })
      .where(eq(incubator.organisationId, hostId));
    const opened = await openStartup(as(home.db, people.staff), form);
    const [kept] = await home.db
      .select({ incubatorId: startup.incubatorId })
      .from(startup)
      .where(eq(startup.slug, opened.ok ? opened.value : ''));
    expect(kept?.incubatorId).toBe(hostId);
  });

  it('takes an owner by name, accents forgiven, or none with its reason', async () => {
    const { people, form } = await plantSelected(home.db, {
      ownerId: null,
      ownerMissingReason: 'Deux candidats',
    });
    const opened = await openStartup(as(home.db, people.staff), { ...form, envelopeCents: null });
    const slug = opened.ok ? opened.value : '';
    const [before] = await home.db
      .select({
        ownerId: startup.ownerId,
        why: startup.ownerMissingReason,
        version: startup.version,
      })
      .from(startup)
      .where(eq(startup.slug, slug));
    expect(before).toMatchObject({ ownerId: null, why: 'Deux candidats' });
    const [place] = await rowsOf<{ name: string }>(
      home.db,
      sql`select search_name as name from organisation where id = ${people.ownerId}`,
    );
    const named = {
      slug,
      version: before?.version ?? 0,
      ownerText: place?.name.toUpperCase() ?? '',
      ownerMissingReason: '',
    };
    expect(await nameOwner(as(home.db, people.staff), named)).toEqual({ ok: true, value: slug });
    expect(await nameOwner(as(home.db, people.staff), named)).toMatchObject({
      refusal: 'conflict',
    });
    const [after] = await home.db
      .select({ ownerId: startup.ownerId, why: startup.ownerMissingReason })
      .from(startup)
      .where(eq(startup.slug, slug));
    expect(after).toEqual({ ownerId: people.ownerId, why: null });
  });
});

describeOnPostgres('two staff members who open the same friction at once', (home) => {
  it('open one startup', async () => {
    const { people, form } = await plantSelected(home.db);
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => openStartup(as(home.db, people.staff), form)),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
    expect(new Set(refusals)).toEqual(new Set(['conflict']));
  });
});
