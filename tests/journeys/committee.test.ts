import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { dayInParis } from '~/domain/shared/day';
import { newToken } from '~/http/session.server';
import { remindReviews } from '~/services/reviews/remindReviews.server';
import { describeInBrowser } from '../support/browser';
import { expectSound } from './sound';
import { formWith, pageOf, send } from './steps';
import { openedStory } from './story';

/** Many pages, judged in both themes and at two widths, on a busy machine. */
const PATIENCE = 240_000;

describeInBrowser('the day of a committee', (browser) => {
  const story = openedStory(PATIENCE);

  /** The platform's own round on this very day, as its process makes it. */
  const remind = () => {
    const now = new Date();
    const secret = story.app.house.sessionSecret;
    return remindReviews({
      db: story.home.db,
      actor: null,
      now,
      today: dayInParis(now),
      requestId: 'round',
      publicUrl: story.url,
      mintToken: () => newToken(secret),
    });
  };

  const lastMailTo = async (persona: string): Promise<string> => {
    const [mail] = await rowsOf<{ body: string }>(
      story.home.db,
      sql`select body from outbox_message join account on account.id = account_id
          where persona = ${persona} order by outbox_message.id desc limit 1`,
    );
    return mail?.body ?? '';
  };

  /** What time does to a committee in a story that cannot wait: its day comes. */
  const dayComes = (reviewId: number, days: number) =>
    story.home.db.execute(
      sql`update review set held_on = (now() at time zone 'Europe/Paris')::date + ${days}::int where id = ${reviewId}`,
    );

  it.each([
    [true, 'a-domicile-62', 'intrapreneur', 'acceleration'],
    [false, 'franceconnect-agent', null, 'consolidation'],
  ] as const)(
    'goes from the reminder to the phase that it opens, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript, slug, teammate, phase) => {
      const options = { baseURL: story.url, javascript };
      const [found] = await rowsOf<{ id: number }>(
        story.home.db,
        sql`select review.id from review join startup on startup.id = startup_id where slug = ${slug} and review.state = 'planned'`,
      );
      const reviewId = found?.id ?? 0;
      const path = `/startups/${slug}/comites/${reviewId}`;

      // Before the freeze, the team writes what the dossier cannot find by itself.
      const writer = await pageOf(browser, teammate ?? 'staff', options);
      await dayComes(reviewId, 17);
      await writer.goto(path);
      await expectSound(writer);
      await writer.getByRole('link', { name: 'Préparer le dossier' }).click();
      await writer.waitForURL('**/preparer');
      await expectSound(writer);
      const form = writer.locator('main form[method="post"]');
      await send(form, { hypotheses: 'Les hypothèses du jour.', 'grid.utile.rating': '' });
      expect(await writer.locator('.fr-error-text').count()).toBe(1);
      expect(await form.locator('[name="hypotheses"]').inputValue()).toBe(
        'Les hypothèses du jour.',
      );
      await send(form, { 'grid.utile.rating': '4' });
      expect(new URL(writer.url()).pathname).toBe(path);
      await dayComes(reviewId, 7);

      // A week before: the reminder opens the desk, which signs in on the way.
      expect(await remind()).toBeGreaterThan(0);
      const letter = await lastMailTo('sponsor');
      const link = /http\S+jeton=\S+/.exec(letter)?.[0] ?? '';
      const sponsor = await browser.newPage({ ...options, width: 390 });
      await sponsor.goto(link);
      await expectSound(sponsor);
      await send(sponsor.locator('main form'));
      expect(new URL(sponsor.url()).pathname).toBe('/bureau');
      await expectSound(sponsor);
      const desk = () => sponsor.locator('main').innerText();
      expect(await desk()).toContain('Lire le dossier');
      // The letter is opened again: it leads to the same page, and signs nobody else in.
      await sponsor.goto(link);
      expect(new URL(sponsor.url()).pathname).toBe('/bureau');

      // A question beforehand; nothing typed is lost when it is empty.
      const ask = formWith(sponsor, { intent: 'ask', reviewId: String(reviewId) });
      await send(ask, { question: ' ' });
      expect(await sponsor.locator('.fr-error-text').count()).toBe(1);
      await send(ask, { question: 'Et si la fréquentation retombait ?' });
      expect(await desk()).toContain('Et si la fréquentation retombait ?');

      // The team answers from the letter's page.
      const team = await pageOf(browser, teammate ?? 'staff', options);
      await team.goto(path);
      await send(formWith(team, { intent: 'answer' }).last(), {
        answer: 'Nous arrêterions le déploiement.',
      });
      expect(await lastMailTo('sponsor')).toContain('Nous arrêterions le déploiement.');

      // The dossier is frozen; page, paper and fingerprint tell the same.
      const main = await team.locator('main').innerText();
      expect(main).toContain('Le dossier est figé depuis');
      expect(await team.getByRole('link', { name: 'Préparer le dossier' }).count()).toBe(0);
      const late = await team.request.get(`${path}/preparer`);
      expect(late.status()).toBe(404);
      await expectSound(team);
      const fingerprint = await team.locator('.rl-fingerprint').textContent();
      const text = await (await team.request.get(`${path}/dossier.json`)).body();
      expect(createHash('sha256').update(text).digest('hex')).toBe(fingerprint);
      const paper = await (await sponsor.request.get(`${path}/dossier.pdf`)).body();
      const pdf = await getDocumentProxy(new Uint8Array(paper));
      expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
      const read = (await extractText(pdf, { mergePages: true })).text;
      for (const words of [
        fingerprint ?? 'no fingerprint',
        'Les hypothèses de l’équipe',
        'Ce que sont devenues',
      ]) {
        expect(read).toContain(words);
      }

      // A member of the network is of another opinion.
      const staff = await pageOf(browser, 'staff2', options);
      await staff.goto('/comites');
      await expectSound(staff);
      await staff.goto(path);
      await send(formWith(staff, { intent: 'opinion' }), {
        stance: 'unfavourable',
        words: 'Trop tôt, à mon avis.',
      });
      expect(await staff.locator('#avis').innerText()).toContain('Trop tôt, à mon avis.');

      // Nobody else reads any of it before the decision.
      const anyone = await browser.newPage(options);
      await anyone.goto(path);
      expect(await anyone.locator('main').innerText()).not.toContain('Trop tôt');
      expect((await anyone.request.get(`${path}/dossier.pdf`)).status()).toBe(404);

      // The day: decided from the desk, on the version that was read.
      await dayComes(reviewId, 0);
      await sponsor.goto('/bureau');
      expect(await desk()).toMatch(/Décider au comité d[e’]/);
      const decide = formWith(sponsor, {
        intent: 'decide',
        outcome: 'granted',
        reviewId: String(reviewId),
      });
      await send(decide, { amount: 'beaucoup', reason: 'La preuve est faite.' });
      expect(await decide.locator('[name="reason"]').inputValue()).toBe('La preuve est faite.');
      await expectSound(sponsor);
      await send(decide, {
        amount: '150 000',
        opensPhase: phase,
        conditions: '- Cent usagers de plus\n- Un accord signé',
      });
      // The page recalls what was decided, and leads back to the desk.
      expect(new URL(sponsor.url()).pathname).toBe(path);
      const recalled = await desk();
      for (const words of ['La décision est enregistrée', '150 000 €', 'Un accord signé']) {
        expect(recalled.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ')).toContain(words);
      }
      await sponsor.getByRole('link', { name: 'Revenir à votre bureau' }).click();
      await sponsor.waitForURL('**/bureau');

      // Published, with all that was said; the phase names the committee behind it.
      await anyone.goto(path);
      const published = await anyone.locator('main').innerText();
      for (const words of [
        'Accord pour six mois',
        'La preuve est faite.',
        'Cent usagers de plus',
        'Trop tôt, à mon avis.',
        'Nous arrêterions le déploiement.',
      ]) {
        expect(published).toContain(words);
      }
      expect(await anyone.locator('.rl-fingerprint').textContent()).toBe(fingerprint);
      await expectSound(anyone);
      await anyone.goto(`/startups/${slug}`);
      expect(await anyone.locator(`main a[href="${path}"]`).count()).toBeGreaterThan(0);
      await anyone.goto('/comites');
      await expectSound(anyone);
      expect(await anyone.locator(`main a[href="${path}"]`).count()).toBe(1);
    },
  );

  it(
    'is put off with a reason and another day, and never closes without a decision',
    { timeout: PATIENCE },
    async () => {
      const staff = await pageOf(browser, 'staff', { baseURL: story.url, javascript: false });
      await staff.goto('/comites?etat=a-decider');
      await expectSound(staff);
      await staff
        .getByRole('link', { name: /Enregistrer la décision/ })
        .first()
        .click();
      await staff.waitForURL(/comites\/\d+$/);
      expect(await staff.locator('main').innerText()).toContain(
        'il reste ouvert jusqu’à ce que sa décision',
      );
      const form = formWith(staff, { intent: 'cancel' });
      await send(form, { reason: 'Deux sponsors sur trois étaient absents.' });
      expect(await staff.locator('.fr-error-text').innerText()).toContain('nouveau jour');
      const soon = dayInParis(new Date(Date.now() + 20 * 86_400_000));
      await send(form, { newDay: soon });
      expect(await staff.locator('main').innerText()).toContain(
        'Il prend la place d’un comité reporté',
      );
      await staff.getByRole('link', { name: 'un comité reporté' }).click();
      await staff.waitForLoadState();
      expect(await staff.locator('main').innerText()).toContain('Deux sponsors sur trois');
    },
  );
});
