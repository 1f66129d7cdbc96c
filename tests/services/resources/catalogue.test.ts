import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import type { TypedResource } from '~/domain/resources/content';
import { readResourceFilters } from '~/domain/resources/filters';
import { dayInParis } from '~/domain/shared/day';
import { acceptContribution } from '~/services/resources/acceptContribution.server';
import { addResourceVersion } from '~/services/resources/addResourceVersion.server';
import { contributeResource } from '~/services/resources/contributeResource.server';
import { editResource } from '~/services/resources/editResource.server';
import { publishResource } from '~/services/resources/publishResource.server';
import { readResource } from '~/services/resources/readResource.server';
import { readResources } from '~/services/resources/readResources.server';
import { withdrawResource } from '~/services/resources/withdrawResource.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { contribute, producerOf, publish, typed } from './plant';

const today = dayInParis(NOW);

describeOnBothEngines('the common base', (home) => {
  let planted: PlantedStartup;
  let producer: string;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
    producer = await producerOf(home.db, planted);
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
      facts: { purpose, version: 2, kind: edit.typed.kind, maturity: edit.typed.maturity },
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
});

describeOnPostgres('two people at the common base', (home) => {
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
