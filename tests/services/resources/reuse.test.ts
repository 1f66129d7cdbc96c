import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf, type Db } from 'db/client';
import { account } from 'db/schema/accounts';
import { outboxMessage } from 'db/schema/outbox';
import { resource } from 'db/schema/resources';
import { resourceReuse } from 'db/schema/resources-reuse';
import type { Actor } from '~/domain/accounts/account';
import type { ReuseState } from '~/domain/resources/reuse';
import { addDays, dayInParis } from '~/domain/shared/day';
import { declareReuse, type ReuseForm } from '~/services/resources/declareReuse.server';
import { endReuse } from '~/services/resources/endReuse.server';
import { readTasks } from '~/services/notifications/readTasks.server';
import { readResource } from '~/services/resources/readResource.server';
import { readResourcesOf } from '~/services/resources/readResourcesOf.server';
import { readReuseGraph } from '~/services/resources/readReuseGraph.server';
import { readReuses } from '~/services/resources/readReuses.server';
import { settleReuse } from '~/services/resources/settleReuse.server';
import { tellSaving } from '~/services/resources/tellSaving.server';
import { readBuiltOn } from '~/services/startups/readBuiltOn.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { plantResource, reuseOf, type Planted } from './plant';

const today = dayInParis(NOW);

async function stateOf(db: Db, id: number): Promise<ReuseState | undefined> {
  const [row] = await db.select().from(resourceReuse).where(eq(resourceReuse.id, id));
  return row?.state;
}

describeOnBothEngines('a reuse', (home) => {
  let planted: Planted;
  beforeEach(async () => {
    planted = await plantResource(home.db);
  });
  const declared = async (who: Actor, more: Partial<ReuseForm> = {}): Promise<number> => {
    const outcome = await declareReuse(as(home.db, who), reuseOf(planted, more));
    return outcome.ok ? outcome.value : 0;
  };
  const answer = (who: Actor | null, reuseId: number, refusalReason: string | null = null) =>
    settleReuse(as(home.db, who), { slug: planted.resource.slug, reuseId, refusalReason });
  const mailTo = async (who: Actor) => {
    const rows = await home.db
      .select({ subject: outboxMessage.subject })
      .from(outboxMessage)
      .where(eq(outboxMessage.accountId, who.id));
    return rows.map(({ subject }) => subject).join();
  };

  it('is declared by an organisation’s agent or a startup’s team, once, and its producer hears of it', async () => {
    const { ownersAgent, developer, stranger, slug } = planted;
    expect(await declared(ownersAgent)).toBeGreaterThan(0);
    expect(await declareReuse(as(home.db, ownersAgent), reuseOf(planted))).toMatchObject({
      refusal: 'reuse-already-declared',
    });
    expect(await declared(developer, { startup: slug, savedCents: 40_000_00 })).toBeGreaterThan(0);
    expect(await mailTo(planted.producer)).toContain('une réutilisation à confirmer');
    const others = reuseOf(planted, { startup: slug });
    expect(await declareReuse(as(home.db, stranger), others)).toMatchObject({
      refusal: 'reuser-unknown',
    });
    expect(await declareReuse(as(home.db, null), reuseOf(planted))).toMatchObject({
      refusal: 'forbidden',
    });
    const unconfirmed = { ...stranger, attachment: 'requested' } as const;
    expect(await declareReuse(as(home.db, unconfirmed), reuseOf(planted))).toMatchObject({
      refusal: 'reuser-unknown',
    });
    expect(await declareReuse(as(home.db, planted.producer), reuseOf(planted))).toMatchObject({
      refusal: 'own-resource',
    });
    expect(
      await declareReuse(as(home.db, ownersAgent), reuseOf(planted, { slug: 'rien' })),
    ).toEqual({
      ok: false,
      refusal: 'not-found',
    });
  });

  it('counts once its producer has confirmed it, and never by the declarer’s own word', async () => {
    const id = await declared(planted.ownersAgent, { savedCents: 10_000_00 });
    for (const who of [planted.ownersAgent, planted.stranger, null]) {
      expect(await answer(who, id)).toMatchObject({ refusal: 'forbidden' });
    }
    const figures = async () => {
      const read = await readReuses(as(home.db, null), planted.resource.slug);
      return read.ok ? read.value.figures : null;
    };
    expect(await figures()).toMatchObject({ reuses: 0, toConfirm: 1, savedCents: null });
    expect((await answer(planted.producer, id)).ok).toBe(true);
    expect(await figures()).toMatchObject({ reuses: 1, toConfirm: 0, savedCents: 10_000_00 });
    expect(await mailTo(planted.ownersAgent)).toContain('votre réutilisation est confirmée');
    expect(await answer(planted.producer, id, 'Trop tard')).toMatchObject({
      refusal: 'reuse-settled',
    });
    const graph = await readReuseGraph(as(home.db, null), {
      resource: planted.resource.slug,
      page: 9,
    });
    expect(graph).toMatchObject({ count: 1, page: 1 });
  });

  it('may say later what it saves, once, by those who reuse or by staff', async () => {
    const id = await declared(planted.ownersAgent);
    await answer(planted.producer, id);
    const { slug } = planted.resource;
    const tell = (who: Actor | null, savedCents = 30_000_00) =>
      tellSaving(as(home.db, who), { slug, reuseId: id, savedCents });
    const offered = async (who: Actor | null) => {
      const read = await readReuses(as(home.db, who), slug);
      return read.ok && read.value.reuses[0]?.may.tellSaving;
    };
    for (const who of [planted.producer, planted.stranger, null]) {
      expect(await offered(who)).toBe(false);
      expect(await tell(who)).toMatchObject({ refusal: 'forbidden' });
    }
    expect(await offered(planted.ownersAgent)).toBe(true);
    expect(await tell(planted.ownersAgent)).toMatchObject({ ok: true });
    const read = await readReuses(as(home.db, null), slug);
    expect(read.ok && read.value.figures).toMatchObject({ reuses: 1, savedCents: 30_000_00 });
    expect(await offered(planted.ownersAgent)).toBe(false);
    expect(await tell(planted.staff, 1)).toMatchObject({
      ...{ refusal: 'reuse-saving-known', field: 'saved' },
    });
  });

  it('is refused with a reason that the parties alone read, and may be declared anew', async () => {
    const id = await declared(planted.ownersAgent);
    expect((await answer(planted.staff, id, 'C’est une autre API')).ok).toBe(true);
    const reasons = async (who: Actor | null) => {
      const read = await readReuses(as(home.db, who), planted.resource.slug);
      return read.ok ? read.value.reuses.map(({ refusalReason }) => refusalReason) : [];
    };
    for (const who of [planted.producer, planted.signer, planted.staff]) {
      expect(await reasons(who)).toEqual(['C’est une autre API']);
    }
    for (const who of [planted.stranger, null]) expect(await reasons(who)).toEqual([]);
    expect(await declared(planted.ownersAgent)).toBeGreaterThan(id);
  });

  it('ends by those who reuse or by staff, and stays on record', async () => {
    const id = await declared(planted.developer, {
      startup: planted.slug,
      since: addDays(today, -30),
    });
    await answer(planted.producer, id);
    const end = { slug: planted.resource.slug, reuseId: id, endedOn: today };
    for (const who of [planted.producer, planted.stranger, null]) {
      expect(await endReuse(as(home.db, who), end)).toMatchObject({ refusal: 'forbidden' });
    }
    const team = as(home.db, planted.intrapreneur);
    expect(await endReuse(team, { ...end, endedOn: addDays(today, 1) })).toMatchObject({
      refusal: 'reuse-end-future',
    });
    expect((await endReuse(team, end)).ok).toBe(true);
    expect(await stateOf(home.db, id)).toBe('ended');
    expect(await declared(planted.developer, { startup: planted.slug })).toBeGreaterThan(0);
  });

  it('is taken back before its producer answers, which is told apart from an end', async () => {
    const id = await declared(planted.ownersAgent);
    const end = { slug: planted.resource.slug, reuseId: id, endedOn: today };
    expect((await endReuse(as(home.db, planted.ownersAgent), end)).ok).toBe(true);
    const again = await declared(planted.ownersAgent);
    await answer(planted.producer, again);
    await endReuse(as(home.db, planted.ownersAgent), { ...end, reuseId: again });
    const read = await readReuses(as(home.db, null), planted.resource.slug);
    expect(read.ok && read.value.reuses.map(({ takenBack }) => takenBack)).toEqual([false, true]);
    expect(read.ok && read.value.figures).toMatchObject({ reuses: 0, toConfirm: 0 });
  });

  it('stands on the startup’s page, and waits on the home page of its producer', async () => {
    const { developer, producer, slug } = planted;
    const id = await declared(developer, { startup: slug });
    const startup = () => readBuiltOn(as(home.db, null), slug);
    expect(await startup()).toMatchObject({
      reused: [{ slug: planted.resource.slug, isConfirmed: false }],
      offered: [],
    });
    const waiting = async (who: Actor) =>
      (await readTasks(as(home.db, who))).filter(({ kind }) => kind === 'confirm-reuses').length;
    expect(await waiting(producer)).toBe(1);
    expect(await waiting(planted.staff)).toBe(0);
    await home.db
      .update(account)
      .set({ attachment: 'requested' })
      .where(eq(account.id, producer.id));
    expect(await waiting(planted.staff)).toBe(1);
    await answer(planted.staff, id);
    expect(await waiting(planted.staff)).toBe(0);
    expect(await startup()).toMatchObject({ reused: [{ isConfirmed: true }] });
    await endReuse(as(home.db, developer), {
      slug: planted.resource.slug,
      ...{ reuseId: id, endedOn: today },
    });
    expect(await startup()).toMatchObject({ reused: [] });
    await home.db
      .update(resource)
      .set({ startupId: planted.startupId })
      .where(eq(resource.id, planted.resource.id));
    expect(await startup()).toMatchObject({ offered: [{ slug: planted.resource.slug }] });
  });
});

describeOnBothEngines('what a reuse leaves behind', (home) => {
  let planted: Planted;
  beforeEach(async () => {
    planted = await plantResource(home.db);
  });
  const declared = async (who: Actor, startup = ''): Promise<number> => {
    const outcome = await declareReuse(as(home.db, who), reuseOf(planted, { startup }));
    return outcome.ok ? outcome.value : 0;
  };
  const about = (reuseId: number) => ({ slug: planted.resource.slug, reuseId });

  it('is told in the history of its resource, by whoever reuses; what is refused is not', async () => {
    const { db } = home;
    const { ownersAgent, developer, producer, staff, slug } = planted;
    const ours = await declared(ownersAgent);
    const theirs = await declared(developer, slug);
    await settleReuse(as(db, producer), { ...about(ours), refusalReason: 'Autre chose' });
    await settleReuse(as(db, staff), { ...about(theirs), refusalReason: null });
    await endReuse(as(db, developer), { ...about(theirs), endedOn: today });
    const view = await readResource(as(db, null), planted.resource.slug);
    expect(view?.history.map(({ act, reuser, reason }) => [act, reuser?.href, reason])).toEqual([
      ['startup.reuse-ended', `/startups/${slug}`, null],
      ['startup.reuse-confirmed', `/startups/${slug}`, null],
      ['startup.reuse-declared', `/startups/${slug}`, null],
      ['reuse.declared', expect.stringContaining('/organisations/'), null],
    ]);
  });

  it('stands on the page of whoever reuses, or owns the startup that does, and of the producer', async () => {
    const { db } = home;
    const { ownersAgent, developer, producer, ownerId, slug } = planted;
    const of = (id: number, organisation = 'personne') =>
      readResourcesOf(as(db, null), { id, slug: organisation });
    const nothing = { produced: { total: 0, resources: [] }, reused: { total: 0, reuses: [] } };
    expect(await of(ownerId)).toEqual(nothing);
    const ours = await declared(ownersAgent);
    const theirs = await declared(developer, slug);
    expect(await of(ownerId)).toMatchObject({
      reused: { total: 2, reuses: [{ startupId: null }, { reuserSlug: slug, state: 'declared' }] },
    });
    await settleReuse(as(db, producer), { ...about(ours), refusalReason: 'Autre chose' });
    expect((await of(ownerId)).reused.total).toBe(1);
    const producing = await rowsOf<{ slug: string }>(
      db,
      sql`select slug from organisation where id = ${producer.organisationId}`,
    );
    expect(await of(producer.organisationId ?? 0, producing[0]?.slug)).toMatchObject({
      produced: {
        total: 1,
        resources: [{ slug: planted.resource.slug, liveReuses: 1, confirmedReuses: 0 }],
      },
      reused: { total: 0 },
    });
    await settleReuse(as(db, producer), { ...about(theirs), refusalReason: null });
    expect(await of(producer.organisationId ?? 0, producing[0]?.slug)).toMatchObject({
      produced: { resources: [{ liveReuses: 1, confirmedReuses: 1 }] },
    });
  });
});

describeOnPostgres('two people at once', (home) => {
  it('declare one reuse of their organisation', async () => {
    const planted = await plantResource(home.db);
    const both = await Promise.all(
      [planted.ownersAgent, planted.signer].map((who) =>
        declareReuse(as(home.db, who), reuseOf(planted)),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'reuse-already-declared' });
  });

  it('give one answer', async () => {
    const planted = await plantResource(home.db);
    const outcome = await declareReuse(as(home.db, planted.ownersAgent), reuseOf(planted));
    const about = { slug: planted.resource.slug, reuseId: outcome.ok ? outcome.value : 0 };
    const both = await Promise.all([
      settleReuse(as(home.db, planted.producer), { ...about, refusalReason: null }),
      settleReuse(as(home.db, planted.staff), { ...about, refusalReason: 'Non' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'reuse-settled' });
  });
});
