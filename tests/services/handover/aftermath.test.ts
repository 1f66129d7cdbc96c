import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { goneFigures } from 'db/repositories/handover-follow-up';
import { readLateFilters } from '~/domain/notifications/late';
import { day } from '~/domain/shared/day';
import { answerFollowUp, type FollowUpAnswer } from '~/services/handover/answerFollowUp.server';
import { readFollowUps } from '~/services/handover/readFollowUps.server';
import { readHandover } from '~/services/handover/readHandover.server';
import { readHandedOver } from '~/services/handover/readHandedOver.server';
import { remindFollowUps } from '~/services/handover/remindFollowUps.server';
import { readLate } from '~/services/notifications/readLate.server';
import { readTasks } from '~/services/notifications/readTasks.server';
import { changePhase } from '~/services/startups/changePhase.server';
import { readStartup } from '~/services/startups/readStartup.server';
import {
  describeOnBothEngines,
  describeOnPostgres,
  type TestDatabase,
} from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { signedHandover } from './accepted-handover';

/** Handed over on 31 August 2025: the follow-ups are due on 28 February and 31 August 2026. */
const SIGNED = new Date('2025-08-31T09:00:00Z');
const at = (text: string): Date => new Date(`${text}T09:00:00Z`);

async function handedOver(home: TestDatabase): Promise<PlantedStartup & { handoverId: number }> {
  const mine = await signedHandover(home, NOW);
  // As if it had been signed on the last day of August before: the trigger guards the state alone.
  await home.db.execute(
    sql`update handover set closed_at = ${SIGNED.toISOString()}::timestamptz where id = ${mine.handoverId}`,
  );
  await home.db.execute(
    sql`update friction set people_per_year = 1000, minutes_each = 60, euros_each_cents = 500 where id = ${mine.frictionId}`,
  );
  return mine;
}

function said(mine: PlantedStartup, change: Partial<FollowUpAnswer> = {}): FollowUpAnswer {
  const now = { peoplePerYear: 1000, minutesEach: 15, eurosEachCents: 100 };
  return {
    ...{ months: 6, version: 0, isAlive: true, followsIndicators: true, codeIsOpen: false },
    ...{ releases: 3, peopleUsing: 12_000, comment: 'Tout va bien.' },
    measures: [{ frictionId: mine.frictionId, now, source: 'Comptage du guichet.' }],
    ...change,
  };
}

describeOnBothEngines('a service handed over', (home) => {
  it('is followed by its owner, and the share of the friction that is gone is public', async () => {
    const mine = await handedOver(home);
    const answer = (who: typeof mine.staff | null, on: string, change = {}) =>
      answerFollowUp(as(home.db, who, at(on)), mine.slug, said(mine, change));
    expect(await answer(mine.ownersAgent, '2026-01-28')).toMatchObject({
      refusal: 'follow-up-too-early',
    });
    for (const who of [mine.staff, mine.developer, mine.sponsor, mine.stranger, null]) {
      expect(await answer(who, '2026-02-28')).toMatchObject({ refusal: 'forbidden' });
    }
    const unsourced = said(mine).measures.map((measure) => ({ ...measure, source: ' ' }));
    expect(await answer(mine.ownersAgent, '2026-02-28', { measures: unsourced })).toMatchObject({
      refusal: 'measure-without-source',
      field: `source-${mine.frictionId}`,
    });
    expect(await answer(mine.ownersAgent, '2026-02-28')).toMatchObject({ ok: true });
    expect(await answer(mine.ownersAgent, '2026-02-28')).toMatchObject({ refusal: 'conflict' });
    const corrected = { version: 1, peopleUsing: 13_000 };
    expect(await answer(mine.ownersAgent, '2026-02-28', corrected)).toMatchObject({ ok: true });

    const seen = await readFollowUps(as(home.db, null, at('2026-02-28')), mine.slug);
    expect(seen).toMatchObject({
      handedOverOn: '2025-08-31',
      followUps: [
        {
          months: 6,
          dueOn: '2026-02-28',
          state: 'answered',
          mayAnswer: false,
          said: {
            peopleUsing: 13_000,
            gonePercent: 75,
            gone: { hours: 75, euros: 80 },
            version: 2,
          },
        },
        { months: 12, dueOn: '2026-08-31', state: 'to-come', said: null },
      ],
    });
    expect(await readStartup(as(home.db, null), mine.slug)).toMatchObject({
      value: { aftermath: { gonePercent: 75, isAlive: true } },
    });
    const told = await rowsOf<{ act: string; frictionId: number; reason: string }>(
      home.db,
      sql`select act, friction_id as "frictionId", reason from journal_entry where act like 'handover.follow%' order by number`,
    );
    expect(told.map(({ act }) => act)).toEqual([
      'handover.followed-up',
      'handover.follow-up-corrected',
    ]);
    expect(told[0]?.frictionId).toBe(mine.frictionId);
    expect(told[0]?.reason).toContain('75\u202f% de la friction a disparu');
    const listed = await readHandedOver(as(home.db, null, at('2026-03-01')), 1, 100);
    expect(listed.services.find(({ slug }) => slug === mine.slug)).toMatchObject({
      gonePercent: 75,
      isAlive: true,
      states: ['answered', 'to-come'],
    });
    expect(await goneFigures(home.db)).toMatchObject({ medianPercent: 75, measured: 1 });
  });

  it('keeps what the friction weighed then, whatever becomes of its figures', async () => {
    const mine = await handedOver(home);
    await answerFollowUp(as(home.db, mine.ownersAgent, at('2026-02-28')), mine.slug, said(mine));
    await home.db.execute(
      sql`update friction set people_per_year = 5 where id = ${mine.frictionId}`,
    );
    const seen = await readFollowUps(as(home.db, null, at('2026-03-01')), mine.slug);
    expect(seen?.followUps[0]?.said?.measures[0]?.before.peoplePerYear).toBe(1000);
    expect(seen?.followUps[0]?.said?.gonePercent).toBe(75);
  });

  it('is asked of its owner on their home page, and by e-mail when it opens, is due and is missing', async () => {
    const mine = await handedOver(home);
    const tasks = async (on: string) =>
      (await readTasks(as(home.db, mine.ownersAgent, at(on)))).map(({ kind }) => kind);
    expect(await tasks('2026-01-28')).not.toContain('answer-follow-up');
    expect(await tasks('2026-01-29')).toContain('answer-follow-up');
    const mails = async () => {
      const [row] = await rowsOf<{ n: number }>(
        home.db,
        sql`select count(*)::int as n from outbox_message where account_id = ${mine.signer.id} and subject like '%le suivi à 6 mois%' and subject like ${`%Startup%`} and body like ${`%/startups/${mine.slug}/suivi%`}`,
      );
      return row?.n ?? 0;
    };
    for (const [on, sent] of [
      ['2026-01-28', 0],
      ['2026-01-29', 1],
      ['2026-01-30', 1],
      ['2026-02-28', 2],
      ['2026-03-30', 2],
      ['2026-03-31', 3],
      ['2026-04-15', 3],
    ] as const) {
      await remindFollowUps(as(home.db, null, at(on)));
      await remindFollowUps(as(home.db, null, at(on)));
      expect(await mails(), on).toBe(sent);
    }
    await answerFollowUp(as(home.db, mine.ownersAgent, at('2026-04-16')), mine.slug, said(mine));
    expect(await tasks('2026-04-16')).not.toContain('answer-follow-up');
  });

  it.each([
    ['2026-02-27', []],
    ['2026-02-28', ['2026-02-28']],
    ['2026-08-30', ['2026-02-28']],
    ['2026-08-31', ['2026-02-28', '2026-08-31']],
  ])('is on the board of what is late while its owner says nothing, on %s', async (on, days) => {
    const mine = await handedOver(home);
    const filters = readLateFilters(new URLSearchParams('genre=follow-up-missing'));
    const linesOn = async () => {
      const board = await readLate(as(home.db, mine.staff, at(on)), filters);
      const lines =
        board?.sections
          .find(({ kind }) => kind === 'follow-up-missing')
          ?.lines.filter(({ href }) => href.includes(mine.slug)) ?? [];
      return lines.map(({ dueOn }) => dueOn);
    };
    expect(await linesOn()).toEqual(days);
    if (days.length === 0) return;
    await answerFollowUp(as(home.db, mine.ownersAgent, at(on)), mine.slug, said(mine));
    expect(await linesOn()).toEqual(days.slice(1));
  });

  it('that its owner says is closed is for staff to record, and its friction stays resolved', async () => {
    const mine = await handedOver(home);
    const none = { isAlive: false, measures: [] };
    await answerFollowUp(
      as(home.db, mine.ownersAgent, at('2026-02-28')),
      mine.slug,
      said(mine, none),
    );
    const staff = as(home.db, mine.staff, at('2026-03-13'));
    const tasks = await readTasks(staff);
    expect(
      tasks.filter(({ kind, about }) => kind === 'record-closure' && about.startsWith('Startup')),
    ).not.toEqual([]);
    const startup = await readStartup(staff, mine.slug);
    const change = {
      ...{ slug: mine.slug, version: startup.ok ? startup.value.version : 0 },
      to: 'abandon' as const,
      ...{ reason: 'Fermé par son porteur.', overrideReason: null },
    };
    expect(await changePhase(staff, change)).toMatchObject({
      refusal: 'post-mortem-missing',
      field: 'tried',
    });
    const postMortem = { tried: 'Un service.', learnt: 'Qu’il sert.', reusable: 'Son code.' };
    expect(await changePhase(staff, { ...change, postMortem })).toMatchObject({ ok: true });
    const [friction] = await rowsOf<{ state: string }>(
      home.db,
      sql`select state from friction where id = ${mine.frictionId}`,
    );
    expect(friction?.state).toBe('resolved');
    expect(
      await answerFollowUp(
        as(home.db, mine.ownersAgent, at('2026-08-31')),
        mine.slug,
        said(mine, { months: 12 }),
      ),
    ).toMatchObject({ refusal: 'service-closed' });
    const seen = await readFollowUps(as(home.db, null, at('2026-09-01')), mine.slug);
    expect(seen?.serviceClosedOn).not.toBeNull();
    expect(seen?.followUps[1]?.dueOn).toBe(day('2026-08-31'));
    await remindFollowUps(as(home.db, null, at('2026-09-01')));
    const reminders = await rowsOf(
      home.db,
      sql`select occasion from reminder_sent join handover on handover.id = subject_id
          where kind = 'handover-follow-up' and startup_id = ${mine.startupId}`,
    );
    expect(reminders).toEqual([]);
  });
});

describeOnBothEngines('a service operated without a handover', (home) => {
  it('is followed by its incubator from the day it is « opérée » on', async () => {
    const mine = await plantStartup(home.db, { phase: 'consolidation' });
    const startup = await readStartup(as(home.db, mine.staff), mine.slug);
    const opened = await changePhase(as(home.db, mine.staff), {
      ...{ slug: mine.slug, version: startup.ok ? startup.value.version : 0, to: 'opere' },
      ...{ reason: 'L’incubateur le garde.', overrideReason: 'Décidé par écrit.' },
    });
    expect(opened).toMatchObject({ ok: true });
    await home.db.execute(
      sql`update handover set closed_at = ${SIGNED.toISOString()}::timestamptz where startup_id = ${mine.startupId}`,
    );
    const due = at('2026-02-28');
    expect(await readFollowUps(as(home.db, null, due), mine.slug)).toMatchObject({
      ...{ way: 'operated', handedOverOn: '2025-08-31' },
      receiverName: expect.stringContaining('Incubateur') as string,
      followUps: [
        { dueOn: '2026-02-28', state: 'due', mayAnswer: false },
        { dueOn: '2026-08-31', state: 'to-come' },
      ],
    });
    expect(await readHandover(as(home.db, null), mine.slug)).toMatchObject({ handover: null });
    const asked = async () =>
      (await readTasks(as(home.db, mine.developer, due))).map(({ href }) => href);
    expect(await asked()).toContain(`/startups/${mine.slug}/suivi#mois-6`);
    await remindFollowUps(as(home.db, null, due));
    const mails = await rowsOf<{ body: string }>(
      home.db,
      sql`select body from outbox_message where account_id = ${mine.developer.id} and subject like '%le suivi à 6 mois%'`,
    );
    expect(mails.map(({ body }) => body.includes('Vous faites vivre le service'))).toEqual([true]);

    const answer = said(mine, { measures: [] });
    for (const who of [mine.ownersAgent, mine.sponsor, mine.stranger]) {
      expect(await answerFollowUp(as(home.db, who, due), mine.slug, answer)).toMatchObject({
        refusal: 'forbidden',
      });
    }
    expect(await answerFollowUp(as(home.db, mine.developer, due), mine.slug, answer)).toMatchObject(
      { ok: true },
    );
    expect(await asked()).not.toContain(`/startups/${mine.slug}/suivi#mois-6`);
    const after = await readStartup(as(home.db, null), mine.slug);
    expect(after).toMatchObject({
      value: { aftermath: { operatedOn: '2025-08-31', handedOverOn: null, isAlive: true } },
    });
    for (const state of ['signed', 'prepared']) {
      await expect(
        home.db.execute(
          sql`update handover set state = ${state} where startup_id = ${mine.startupId}`,
        ),
      ).rejects.toMatchObject({ cause: { message: 'handover once operated stays operated' } });
    }
  });
});

describeOnPostgres('a follow-up answered twice at once', (home) => {
  it('is told once, and reminders of two processes leave once', async () => {
    const mine = await handedOver(home);
    const due = as(home.db, null, at('2026-02-28'));
    const left = await Promise.all([
      remindFollowUps(due),
      remindFollowUps(due),
      remindFollowUps(due),
    ]);
    expect(left.reduce((sum, each) => sum + each, 0)).toBe(1);
    const ctx = as(home.db, mine.ownersAgent, at('2026-02-28'));
    const answers = await Promise.all(
      [1, 2, 3].map((count) => answerFollowUp(ctx, mine.slug, said(mine, { releases: count }))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
