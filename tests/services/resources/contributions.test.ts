import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf, type Db } from 'db/client';
import { acceptContribution } from '~/services/resources/acceptContribution.server';
import { readContribution } from '~/services/resources/readContribution.server';
import { readContributions } from '~/services/resources/readContributions.server';
import { readResource } from '~/services/resources/readResource.server';
import { refuseContribution } from '~/services/resources/refuseContribution.server';
import { readContributionStart } from '~/services/resources/readContributionStart.server';
import { takeBackContribution } from '~/services/resources/takeBackContribution.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { contribute, producerOf, typed } from './plant';

async function mailTo(db: Db, accountId: number): Promise<string[]> {
  const rows = await rowsOf<{ subject: string }>(
    db,
    sql`select subject from outbox_message where account_id = ${accountId} order by id`,
  );
  return rows.map(({ subject }) => subject);
}

describeOnBothEngines('a contribution', (home) => {
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
      may: { moderate: false, takeBack: true, proposeAgain: false },
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
      may: { moderate: false, takeBack: false, proposeAgain: true },
    });
    expect(await readContribution(as(db, staff), id)).toMatchObject({
      may: { proposeAgain: false },
    });
    expect(await mailTo(db, stranger.id)).toHaveLength(1);

    const other = await contribute(db, stranger, typed(producer));
    expect(await takeBackContribution(as(db, staff), { id: other, version: 1 })).toMatchObject({
      refusal: 'forbidden',
    });
    expect(await takeBackContribution(as(db, stranger), { id: other, version: 1 })).toMatchObject({
      ok: true,
    });
    expect(await readContribution(as(db, stranger), other)).toMatchObject({
      contribution: { state: 'withdrawn' },
      may: { takeBack: false, proposeAgain: true },
    });
    const start = { resumed: other, startup: null };
    expect(await readContributionStart(as(db, stranger), start)).toMatchObject({
      written: { producer },
    });
    const own = await readContributions(as(db, stranger), 1);
    expect(own?.contributions.map(({ state }) => state).sort()).toEqual(['refused', 'withdrawn']);
  });
});

describeOnPostgres('several people at a contribution', (home) => {
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
});
