import { beforeEach, expect, it } from 'vitest';
import { changesOf } from 'db/repositories/programme-revisions';
import { adoptRevision } from '~/services/programme/adoptRevision.server';
import { saveChange } from '~/services/programme/saveChange.server';
import { takeBackRevision } from '~/services/programme/takeBackRevision.server';
import { describeOnPostgres } from '../../support/database';
import { plantProgramme, type PlantedProgramme } from '../../support/planted-programme';
import { said, stepsOf, typed } from './revision-steps';

describeOnPostgres('at the same moment', (home) => {
  let mine: PlantedProgramme;
  const step = stepsOf(home, () => mine);
  beforeEach(async () => {
    mine = await plantProgramme(home.db, 1);
    await step.draft();
  });

  it('two changes to one action: one is written, the other is told', async () => {
    const outcomes = await Promise.all([
      step.write(),
      step.write({ kind: 'remove' }),
      step.write({ title: 'Autre' }),
    ]);
    expect(outcomes.map(said).sort()).toEqual([
      'action-changed number',
      'action-changed number',
      'done',
    ]);
  });

  it('two rewritings of one change: the second sees what the first wrote', async () => {
    const written = await step.write();
    const id = written.ok ? written.value : 0;
    const rewrite = (title: string) =>
      saveChange(step.staff(), step.at(), {
        rewrites: { id, version: 1 },
        ...typed(mine, { title }),
      });
    const outcomes = await Promise.all([rewrite('Un'), rewrite('Deux')]);
    expect(outcomes.map(said).sort()).toEqual(['conflict', 'done']);
    const [change] = await changesOf(home.db, (await step.current()).id);
    const refused = outcomes.find((outcome) => !outcome.ok);
    expect(refused?.ok === false && refused.facts?.['title']).toBe(change?.content?.title);
  });

  it('the last approval against a change: what is adopted is what was approved', async () => {
    for (let round = 0; round < 6; round += 1) {
      mine = await plantProgramme(home.db, 1);
      await step.draft();
      await step.write();
      await step.consult();
      await step.vote(mine.ofState[0], 'for');
      const read = await step.version();
      const change = async () => {
        await takeBackRevision(step.staff(), step.at(), 'Une coquille.');
        await step.write({ kind: 'remove', number: 2 });
        return step.consult();
      };
      const approve = async () => {
        await step.vote(mine.ofCollectivites[0], 'for', read);
        return adoptRevision(step.staff(), step.at(), read);
      };
      await Promise.all([approve(), change()]);
      const { state, textVersion } = await step.current();
      if (state === 'adopted') expect(textVersion).toBe(read);
      else expect(said(await step.adopt())).toBe('not-approved');
    }
  });

  it('two publications: one edition', async () => {
    await step.write();
    await step.consult();
    await step.vote(mine.ofState[0], 'for');
    await step.vote(mine.ofCollectivites[0], 'for');
    const outcomes = await Promise.all([step.adopt(), step.adopt()]);
    expect(outcomes.map(said).sort()).toEqual(['done', 'not-in-consultation']);
  });
});
