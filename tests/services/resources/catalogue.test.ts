import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf, type Db } from 'db/client';
import type { Actor } from '~/domain/accounts/account';
import type { TypedResource } from '~/domain/resources/content';
import { readResourceFilters } from '~/domain/resources/filters';
import { dayInParis } from '~/domain/shared/day';
import { acceptContribution } from '~/services/resources/acceptContribution.server';
import { addResourceVersion } from '~/services/resources/addResourceVersion.server';
import { contributeResource } from '~/services/resources/contributeResource.server';
import { editResource } from '~/services/resources/editResource.server';
import { publishResource } from '~/services/resources/publishResource.server';
import { readContribution } from '~/services/resources/readContribution.server';
import { readContributions } from '~/services/resources/readContributions.server';
import { readResource } from '~/services/resources/readResource.server';
import { readResources } from '~/services/resources/readResources.server';
import { refuseContribution } from '~/services/resources/refuseContribution.server';
import { takeBackContribution } from '~/services/resources/takeBackContribution.server';
import { withdrawResource } from '~/services/resources/withdrawResource.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const today = dayInParis(NOW);

async function producerOf(db: Db, { ownerId }: PlantedStartup): Promise<string> {
  const rows = await rowsOf<{ slug: string }>(
    db,
    sql`select slug from organisation where id = ${ownerId}`,
  );
  return rows[0]?.slug ?? '';
}

function typed(producer: string, more: Partial<TypedResource> = {}): TypedResource {
  return {
    kind: 'api',
    name: 'Voies et adresses',
    producer,
    startup: '',
    purpose: 'Donne les numéros des rues.',
    audience: 'Les secours.',
    accessConditions: 'Libre.',
    licence: 'ODbL-1.0',
    landingUrl: null,
    documentationUrl: null,
    repositoryUrl: null,
    contact: '',
    maturity: 'stable',
    maintainedUntil: null,
    ...more,
  };
}

async function publish(db: Db, staff: Actor, resource: TypedResource): Promise<string> {
  const outcome = await publishResource(as(db, staff), resource);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

async function contribute(db: Db, who: Actor, resource: TypedResource, slug: string | null = null) {
  const outcome = await contributeResource(as(db, who), { slug, typed: resource, note: '' });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

async function mailTo(db: Db, accountId: number): Promise<string[]> {
  const rows = await rowsOf<{ subject: string }>(
    db,
    sql`select subject from outbox_message where account_id = ${accountId} order by id`,
  );
  return rows.map(({ subject }) => subject);
}

describeOnBothEngines('the common base', (home) => {
  let planted: PlantedStartup;
  let producer: string;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
    producer = await producerOf(home.db, planted);
  });

  it('publishes a contribution with what staff put right in it, and answers its author', async () => {
    const { db } = home;
    const { stranger, staff } = planted;
    const id = await contribute(db, stranger, typed(producer, { name: 'Adresse de la ville' }));
    expect(await mailTo(db, staff.id)).toEqual(['Base commune\u00a0: Adresse de la ville']);
    const view = await readContribution(as(db, stranger), id);
    expect(view).toMatchObject({
      written: { name: 'Adresse de la ville', producer },
      recorded: null,
      may: { moderate: false, takeBack: true },
    });
    const right = typed(producer, { name: `Adresses de la ville ${planted.slug}` });
    const seen = { id, version: 1, resourceVersion: null };
    const outcome = await acceptContribution(as(db, staff), {
      ...seen,
      typed: right,
      answer: 'Merci.',
    });
    const slug = outcome.ok ? outcome.value : outcome.refusal;
    expect(slug).toContain('adresses-de-la');
    expect(await readResource(as(db, null), slug)).toMatchObject({
      resource: { name: right.name, version: 1 },
      producer: { slug: producer },
      history: [{ act: 'resource.published', resource: { slug } }],
      may: { edit: false, contribute: false },
    });
    expect(await mailTo(db, stranger.id)).toEqual([
      `Base commune\u00a0: «\u00a0${right.name}\u00a0» est publiée`,
    ]);
    const again = { ...seen, typed: right, answer: '' };
    expect(await acceptContribution(as(db, staff), again)).toMatchObject({
      refusal: 'already-settled',
    });
  });

  it('refuses a contribution with its reason, and lets its author take one back', async () => {
    const { db } = home;
    const { stranger, staff, ownersAgent } = planted;
    const id = await contribute(db, stranger, typed(producer));
    expect(await readContribution(as(db, ownersAgent), id)).toBeNull();
    expect(
      await refuseContribution(as(db, stranger), { id, version: 1, answer: 'Non' }),
    ).toMatchObject({ refusal: 'forbidden' });
    expect(
      await refuseContribution(as(db, staff), { id, version: 2, answer: 'Non' }),
    ).toMatchObject({
      refusal: 'conflict',
    });
    expect(
      await refuseContribution(as(db, staff), { id, version: 1, answer: 'Elle existe déjà.' }),
    ).toMatchObject({ ok: true });
    expect(await readContribution(as(db, stranger), id)).toMatchObject({
      contribution: { state: 'refused', answer: 'Elle existe déjà.' },
    });
    expect(await mailTo(db, stranger.id)).toHaveLength(1);

    const other = await contribute(db, stranger, typed(producer));
    expect(await takeBackContribution(as(db, staff), { id: other, version: 1 })).toMatchObject({
      refusal: 'forbidden',
    });
    expect(await takeBackContribution(as(db, stranger), { id: other, version: 1 })).toMatchObject({
      ok: true,
    });
    const own = await readContributions(as(db, stranger), 1);
    expect(own?.contributions.map(({ state }) => state).sort()).toEqual(['refused', 'withdrawn']);
  });

  it('takes a change from anyone, and publishes it on the version that staff read', async () => {
    const { db } = home;
    const { stranger, staff, ownersAgent } = planted;
    const slug = await publish(db, staff, typed(producer));
    const said = typed(producer, { licence: 'etalab-2.0' });
    const same = { slug, typed: typed(producer), note: '' };
    expect(await contributeResource(as(db, stranger), same)).toMatchObject({
      refusal: 'nothing-changed',
    });
    const id = await contribute(db, stranger, said, slug);
    const purpose = 'Donne les numéros et leurs coordonnées.';
    const edit = { slug, version: 1, typed: typed(producer, { purpose }) };
    expect(await editResource(as(db, stranger), edit)).toMatchObject({ refusal: 'forbidden' });
    expect(await editResource(as(db, ownersAgent), edit)).toMatchObject({ ok: true });
    expect(await editResource(as(db, staff), edit)).toMatchObject({
      refusal: 'conflict',
      facts: { purpose, version: 2 },
    });
    const accepted = { id, version: 1, typed: { ...said, purpose }, answer: '' };
    expect(
      await acceptContribution(as(db, staff), { ...accepted, resourceVersion: 1 }),
    ).toMatchObject({ refusal: 'conflict' });
    expect(
      await acceptContribution(as(db, staff), { ...accepted, resourceVersion: 2 }),
    ).toMatchObject({ ok: true, value: slug });
    const view = await readResource(as(db, ownersAgent), slug);
    expect(view?.resource).toMatchObject({ licence: 'etalab-2.0', purpose, version: 3 });
    expect(view?.may).toEqual({ edit: true, contribute: true });
    expect(view?.history.map(({ after }) => after?.['fields'])).toEqual([
      ['licence'],
      ['purpose'],
      undefined,
    ]);
  });

  it.each<[string, Partial<TypedResource>, string]>([
    ['a producer that nobody knows', { producer: 'Atlantide' }, 'producer-unknown'],
    ['a startup that nobody knows', { startup: 'aucune' }, 'startup-unknown'],
    ['a name without a letter', { name: '« »' }, 'name-makes-no-address'],
  ])('refuses %s', async (_, more, refusal) => {
    const { db } = home;
    const wrong = typed(producer, more);
    expect(await publishResource(as(db, planted.staff), wrong)).toMatchObject({ refusal });
    const contribution = { slug: null, typed: wrong, note: '' };
    expect(await contributeResource(as(db, planted.stranger), contribution)).toMatchObject({
      refusal,
    });
  });

  it('announces versions and withdraws for a successor in service', async () => {
    const { db } = home;
    const { staff, ownersAgent, stranger } = planted;
    const slug = await publish(db, staff, typed(producer));
    const next = await publish(db, staff, typed(producer, { name: 'Voies, adresses et rues' }));
    const release = { slug, label: '1.0', releasedOn: today, changes: '', url: null };
    expect(await addResourceVersion(as(db, stranger), release)).toMatchObject({
      refusal: 'forbidden',
    });
    expect(await addResourceVersion(as(db, ownersAgent), release)).toMatchObject({ ok: true });
    expect(await addResourceVersion(as(db, ownersAgent), release)).toMatchObject({
      refusal: 'version-exists',
    });
    const withdrawal = { slug, version: 1, withdrawnOn: today, reason: 'Remplacée.' };
    expect(
      await withdrawResource(as(db, ownersAgent), { ...withdrawal, successor: 'rien' }),
    ).toMatchObject({ refusal: 'successor-unknown' });
    expect(
      await withdrawResource(as(db, ownersAgent), { ...withdrawal, successor: next }),
    ).toMatchObject({ ok: true });
    expect(await readResource(as(db, null), slug)).toMatchObject({
      successor: { slug: next },
      versions: [{ label: '1.0', releasedOn: today }],
    });
    expect((await readResource(as(db, null), next))?.replaced).toMatchObject([{ slug }]);
    expect(
      await addResourceVersion(as(db, ownersAgent), { ...release, label: '2.0' }),
    ).toMatchObject({ refusal: 'already-withdrawn' });
    const producing = (etat: string) =>
      readResources(
        as(db, null),
        readResourceFilters(new URLSearchParams({ producteur: producer, etat, q: 'adress' })),
        1,
      );
    expect((await producing('')).resources.map((found) => found.slug)).toEqual([next]);
    expect((await producing('retirees')).resources).toMatchObject([
      { slug, versionLabel: '1.0', successorSlug: next },
    ]);
    expect((await producing('toutes')).total).toBe(2);
  });

  describe('written straight into the tables', () => {
    it('keeps its invariants', async () => {
      const { db } = home;
      const { staff, stranger } = planted;
      const slug = await publish(db, staff, typed(producer));
      const next = await publish(db, staff, typed(producer));
      const id = await contribute(db, stranger, typed(producer));
      const why = `withdrawn_on = current_date, withdrawal_reason = 'x'`;
      const refused: readonly [string, RegExp][] = [
        [`delete from resource where slug = '${slug}'`, /keeps its page/],
        [`update resource set slug = 'x' where slug = '${slug}'`, /keeps its address/],
        [`update resource set withdrawn_on = current_date where slug = '${slug}'`, /explained/],
        [`update resource set successor_id = id, ${why} where slug = '${slug}'`, /successor/],
        ['truncate resource cascade', /./],
        [`update resource_contribution set content = '{}' where id = ${id}`, /keeps its words/],
        [`delete from resource_contribution where id = ${id}`, /stays/],
      ];
      for (const [statement, words] of refused)
        await expect(rejection(db.execute(sql.raw(statement))), statement).resolves.toMatch(words);
      await db.execute(sql.raw(`update resource set ${why} where slug = '${next}'`));
      const circle = `update resource set ${why}, successor_id = (select id from resource where slug = '${next}') where slug = '${slug}'`;
      expect(await rejection(db.execute(sql.raw(circle)))).toMatch(/in service/);
      const back = `update resource set withdrawn_on = null, withdrawal_reason = null where slug = '${next}'`;
      expect(await rejection(db.execute(sql.raw(back)))).toMatch(/for good/);
      const taken = await takeBackContribution(as(db, stranger), { id, version: 1 });
      expect(taken.ok).toBe(true);
      const reopened = `update resource_contribution set state = 'waiting', settled_at = null where id = ${id}`;
      expect(await rejection(db.execute(sql.raw(reopened)))).toMatch(/answered once/);
    });
  });
});

/** What the database says when it refuses; empty when it does not. */
async function rejection(statement: Promise<unknown>): Promise<string> {
  return statement.then(
    () => '',
    (error: unknown) => {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      return cause instanceof Error ? cause.message : String(cause);
    },
  );
}

describeOnPostgres('two people at the common base', (home) => {
  it('answer a contribution once', async () => {
    const { db } = home;
    const planted = await plantStartup(db);
    const producer = await producerOf(db, planted);
    const id = await contribute(db, planted.stranger, typed(producer));
    const accepted = { id, version: 1, resourceVersion: null, typed: typed(producer), answer: '' };
    const answers = await Promise.all([
      acceptContribution(as(db, planted.staff), accepted),
      acceptContribution(as(db, planted.staff), accepted),
      refuseContribution(as(db, planted.staff), { id, version: 1, answer: 'Non' }),
      takeBackContribution(as(db, planted.stranger), { id, version: 1 }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('never replace two resources by each other', async () => {
    const { db } = home;
    const planted = await plantStartup(db);
    const producer = await producerOf(db, planted);
    const one = await publish(db, planted.staff, typed(producer));
    const two = await publish(db, planted.staff, typed(producer));
    const withdraw = (slug: string, successor: string) =>
      withdrawResource(as(db, planted.staff), {
        ...{ slug, successor, version: 1 },
        ...{ withdrawnOn: today, reason: 'Doublon.' },
      });
    const answers = await Promise.all([withdraw(one, two), withdraw(two, one)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('give two namesakes two addresses', async () => {
    const { db } = home;
    const planted = await plantStartup(db);
    const producer = await producerOf(db, planted);
    const resource = typed(producer, { name: 'Homonyme' });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => publishResource(as(db, planted.staff), resource)),
    );
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    const rows = await rowsOf<{ slug: string }>(
      db,
      sql`select slug from resource where name = 'Homonyme'`,
    );
    expect(new Set(rows.map(({ slug }) => slug)).size).toBe(answers.filter(({ ok }) => ok).length);
  });
});
