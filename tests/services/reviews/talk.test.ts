import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { accountByEmail } from 'db/repositories/accounts';
import { day } from '~/domain/shared/day';
import { answerQuestion } from '~/services/reviews/answerQuestion.server';
import { askQuestion } from '~/services/reviews/askQuestion.server';
import { cancelReview } from '~/services/reviews/cancelReview.server';
import { decideReview } from '~/services/reviews/decideReview.server';
import { giveReviewOpinion } from '~/services/reviews/giveReviewOpinion.server';
import { inviteOpinion } from '~/services/reviews/inviteOpinion.server';
import { readDossier } from '~/services/reviews/readDossier.server';
import { readPreparation } from '~/services/reviews/readPreparation.server';
import {
  describeOnBothEngines,
  describeOnPostgres,
  type TestDatabase,
} from '../../support/database';
import { answerTo } from '../../support/refusal';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { decision, plan, prepare } from './plan';

const HELD = day('2026-04-02');
const ON_THE_DAY = new Date('2026-04-02T08:00:00Z');

const mailsTo = async ({ db }: TestDatabase, accountId: number) =>
  rowsOf<{ subject: string; body: string }>(
    db,
    sql`select subject, body from outbox_message where account_id = ${accountId} order by id`,
  );

describeOnBothEngines('what is said before a committee', (home) => {
  const ask = (mine: PlantedStartup, reviewId: number, who = mine.sponsor, words = 'Pourquoi ?') =>
    askQuestion(as(home.db, who), mine.slug, { reviewId, words });

  it('a question goes to the team, its answer to whoever asked, and both are published with the decision', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const reviewId = await plan(db, mine, HELD);
    for (const who of [mine.developer, mine.ownersAgent, mine.stranger]) {
      expect(await ask(mine, reviewId, who)).toMatchObject({ refusal: 'forbidden' });
    }
    expect(await ask(mine, reviewId)).toMatchObject({ ok: true });
    expect((await mailsTo(home, mine.intrapreneur.id)).at(-1)?.body).toContain('Pourquoi ?');
    const page = await readDossier(as(db, mine.intrapreneur), mine.slug, reviewId);
    const questionId = page?.talk.questions[0]?.id ?? 0;
    const answer = (who: PlantedStartup['staff'], words = 'Parce que.') =>
      answerQuestion(as(db, who), mine.slug, { reviewId, questionId, words });
    expect(await answer(mine.sponsor)).toMatchObject({ refusal: 'forbidden' });
    expect(await answer(mine.developer)).toMatchObject({ ok: true });
    expect(await answer(mine.intrapreneur, 'Non.')).toMatchObject({
      refusal: 'answered-already',
      field: 'answer',
    });
    expect((await mailsTo(home, mine.sponsor.id)).at(-1)?.body).toContain('Parce que.');

    const stranger = async () =>
      (await readDossier(as(db, null, ON_THE_DAY), mine.slug, reviewId))?.talk;
    expect(await stranger()).toEqual({ questions: [], opinions: [] });
    const sponsor = as(db, mine.sponsor, ON_THE_DAY);
    await decideReview(sponsor, mine.slug, decision(reviewId));
    expect((await stranger())?.questions).toMatchObject([
      { words: 'Pourquoi ?', askedBy: 'Sponsor', answer: 'Parce que.', answeredBy: 'Developpeuse' },
    ]);
    expect(await ask(mine, reviewId)).toMatchObject({ refusal: 'review-closed' });
  });

  it('a question of another committee is not there', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const other = await plantStartup(db);
    const reviewId = await plan(db, mine, HELD);
    const otherId = await plan(db, other, HELD);
    await ask(other, otherId);
    const [question] =
      (await readDossier(as(db, other.staff), other.slug, otherId))?.talk.questions ?? [];
    const answer = { reviewId, questionId: question?.id ?? 0, words: 'x' };
    expect(await answerQuestion(as(db, mine.developer), mine.slug, answer)).toMatchObject({
      refusal: 'not-found',
    });
    expect(await ask(mine, otherId)).toMatchObject({ refusal: 'not-found' });
  });

  it('an opinion is given by staff and by whoever is invited, changed until the decision, then published', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const reviewId = await plan(db, mine, HELD);
    const email = `avis.${reviewId}@relais.test`;
    const invite = (who: PlantedStartup['staff'], to = email) =>
      inviteOpinion(as(db, who), mine.slug, { reviewId, email: to });
    for (const who of [mine.sponsor, mine.ownersAgent, mine.stranger]) {
      expect(await invite(who)).toMatchObject({ refusal: 'forbidden' });
    }
    expect(await accountByEmail(db, email), 'a refusal opens no account').toBeNull();
    expect(await invite(mine.developer)).toMatchObject({ ok: true });
    expect(await invite(mine.staff)).toMatchObject({ refusal: 'invited-already', field: 'email' });
    const guest = await accountByEmail(db, email);
    if (guest === null) throw new Error('whoever is invited has an account');
    expect((await mailsTo(home, guest.id)).at(-1)?.body).toContain(
      `http://relais.test/startups/${mine.slug}/comites/${reviewId}`,
    );

    const say = (who: PlantedStartup['staff'], stance: 'favourable' | 'reserved', at = NOW) =>
      giveReviewOpinion(as(db, who, at), mine.slug, { reviewId, stance, words: 'Un mot.' });
    for (const who of [mine.developer, mine.sponsor, mine.ownersAgent, mine.stranger]) {
      expect(await say(who, 'reserved')).toMatchObject({ refusal: 'forbidden' });
    }
    const seen = await readDossier(as(db, guest), mine.slug, reviewId);
    expect(seen?.dossier, 'whoever is invited reads the dossier').not.toBeNull();
    expect(seen?.may).toMatchObject({ giveOpinion: true, decide: false, ask: false });
    expect(await say(guest, 'reserved')).toMatchObject({ ok: true });
    expect(await say(guest, 'favourable')).toMatchObject({ ok: true });
    expect(await say(mine.staff, 'reserved')).toMatchObject({ ok: true });
    await decideReview(as(db, mine.sponsor, ON_THE_DAY), mine.slug, decision(reviewId));
    expect(await say(guest, 'reserved', ON_THE_DAY)).toMatchObject({ refusal: 'review-closed' });
    const told = await readDossier(as(db, null, ON_THE_DAY), mine.slug, reviewId);
    expect(told?.talk.opinions).toMatchObject([
      { stance: 'favourable', words: 'Un mot.' },
      { name: 'Staff', stance: 'reserved' },
    ]);
  });

  it('nobody who decides or works on it is asked for an opinion', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const reviewId = await plan(db, mine, HELD);
    for (const { id } of [mine.sponsor, mine.developer]) {
      const [{ email } = { email: '' }] = await rowsOf<{ email: string }>(
        db,
        sql`select email from account where id = ${id}`,
      );
      expect(await inviteOpinion(as(db, mine.staff), mine.slug, { reviewId, email })).toMatchObject(
        {
          refusal: 'decides-or-works-on-it',
        },
      );
    }
  });

  it('follows a committee that is put off', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const reviewId = await plan(db, mine, HELD);
    await ask(mine, reviewId);
    const opinion = { reviewId, stance: 'reserved', words: 'Un mot.' } as const;
    await giveReviewOpinion(as(db, mine.staff), mine.slug, opinion);
    const put = { reviewId, version: 1, reason: 'Grève.', newDay: day('2026-04-20') };
    const next = await cancelReview(as(db, mine.staff), mine.slug, put);
    const page = await readDossier(as(db, mine.sponsor), mine.slug, next.ok ? next.value : 0);
    expect(page?.talk).toMatchObject({
      questions: [{ words: 'Pourquoi ?' }],
      opinions: [{ stance: 'reserved' }],
    });
  });

  it('is held by the database once it is decided', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const reviewId = await plan(db, mine, HELD);
    await ask(mine, reviewId);
    const opinion = { reviewId, stance: 'reserved', words: 'Un mot.' } as const;
    await giveReviewOpinion(as(db, mine.staff), mine.slug, opinion);
    const sponsor = as(db, mine.sponsor, ON_THE_DAY);
    const conditions = 'Une première version';
    expect(
      await decideReview(sponsor, mine.slug, decision(reviewId, { conditions })),
    ).toMatchObject({
      ok: true,
    });
    for (const change of [
      sql`update review_question set words = 'x' where review_id = ${reviewId}`,
      sql`update review_opinion set words = 'x' where review_id = ${reviewId}`,
      sql`delete from review_opinion where review_id = ${reviewId}`,
      sql`insert into review_question (review_id, asked_by_id, words, asked_at) values (${reviewId}, ${mine.sponsor.id}, 'x', now())`,
      sql`update review_condition set words = 'x' where review_id = ${reviewId}`,
      sql`delete from review_condition where review_id = ${reviewId}`,
      sql`update review_share set cents = 1 where review_id = ${reviewId}`,
    ]) {
      expect(await answerTo(db.execute(change))).toMatch(
        /planned review|decision|decided|append-only/,
      );
    }
  });
});

describeOnBothEngines('the conditions of a decision', (home) => {
  it('are answered by the team before the next one, which reads what became of them', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const first = await plan(db, mine, day('2026-03-12'));
    const conditions = '- Une première version\n- Cent demandes';
    await decideReview(as(db, mine.sponsor), mine.slug, decision(first, { conditions }));
    const later = new Date('2026-06-01T08:00:00Z');
    const second = await plan(db, mine, day('2026-07-20'), later);
    const page = await readPreparation(as(db, mine.developer, later), mine.slug, second);
    expect(await readPreparation(as(db, mine.sponsor, later), mine.slug, second)).toBeNull();
    const [one, two] = page?.conditions ?? [];
    expect([one?.words, two?.words]).toEqual(['Une première version', 'Cent demandes']);
    const answer = (words: string, version = 1) =>
      prepare(
        db,
        mine,
        mine.developer,
        {
          reviewId: second,
          version,
          conditions: {
            [one?.id ?? 0]: { outcome: 'met', words: '' },
            [two?.id ?? 0]: { outcome: 'partly', words },
          },
        },
        later,
      );
    expect(await answer('')).toMatchObject({
      refusal: 'condition-unexplained',
      field: `conditions.${two?.id ?? 0}.words`,
    });
    expect(await answer('Quatre-vingts.')).toMatchObject({ ok: true });
    const read = await readDossier(as(db, mine.sponsor, later), mine.slug, second);
    const told = JSON.stringify(read?.dossier?.document);
    for (const words of ['Tenue', 'Tenue en partie', 'Quatre-vingts.'])
      expect(told).toContain(words);
    // The public reads them on the decision that set them.
    const published = await readDossier(as(db, null, later), mine.slug, first);
    expect(published?.conditions).toMatchObject([{ outcome: 'met' }, { outcome: 'partly' }]);
  });
});

describeOnPostgres('two answers to one question', (home) => {
  it('make one answer', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const reviewId = await plan(db, mine, HELD);
    await askQuestion(as(db, mine.sponsor), mine.slug, { reviewId, words: 'Pourquoi ?' });
    const page = await readDossier(as(db, mine.staff), mine.slug, reviewId);
    const questionId = page?.talk.questions[0]?.id ?? 0;
    const answers = await Promise.all(
      [mine.intrapreneur, mine.developer, mine.staff].map((who) =>
        answerQuestion(as(db, who), mine.slug, { reviewId, questionId, words: who.name }),
      ),
    );
    expect(answers.filter((each) => each.ok)).toHaveLength(1);
  });
});
