import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { describeInBrowser } from '../support/browser';
import { expectSound } from './sound';
import { formWith, optionOf, pageOf, send } from './steps';
import { openedStory } from './story';

const PATIENCE = 400_000;
const OWN = '/startups/a-domicile-62';
const HOSTILE = '<script>document.title="pris"</script> & "guillemets"';

/** Judges each kind of page once. */
async function judge(page: Page, seen: Set<string>): Promise<void> {
  const kind = new URL(page.url()).pathname.replace(/\d+$/, 'n');
  if (seen.has(kind)) return;
  seen.add(kind);
  await expectSound(page);
}

/** Opens a link, and waits for its page to be whole. */
async function follow(link: Locator): Promise<void> {
  await Promise.all([link.page().waitForEvent('load'), link.click()]);
}

const main = (page: Page): Promise<string> => page.locator('main').innerText();

describeInBrowser('the life of a team', (browser) => {
  const story = openedStory(PATIENCE);

  it.each([true, false])(
    'is planned, told, measured and proved once, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const options = { baseURL: story.url, javascript };
      const seen = new Set<string>();
      const team = await pageOf(browser, 'developpeuse', options);
      const anyone = await browser.newPage(options);
      const again = javascript ? '' : ' (sans JavaScript)';

      // Six months are planned at once, two steps of them, one on another day.
      await team.goto(`${OWN}/jalons/cadence`);
      await judge(team, seen);
      const cadence = formWith(team, { 'chosen-in-use': 'oui' });
      for (const step of ['users-met', 'starting-point', 'figures-published', 'checked']) {
        await cadence.locator(`[name="chosen-${step}"]`).uncheck();
      }
      for (const step of ['first-version', 'in-use']) {
        await cadence.locator(`[name="chosen-${step}"]`).check();
      }
      await send(cadence, { 'day-in-use': '2020-01-01' });
      expect(await team.locator('main .fr-error-text').innerText()).toContain('pas encore ouverte');
      expect(await team.locator('[name="chosen-checked"]').isChecked()).toBe(false);
      await send(formWith(team, { 'chosen-in-use': 'oui' }), { 'day-in-use': '2031-01-06' });
      expect(new URL(team.url()).pathname).toBe(`${OWN}/jalons`);
      await judge(team, seen);

      // One waits for another that is expected later, and shows as threatened until it does not wait.
      await follow(team.locator('table a', { hasText: 'Déclaration d’accessibilité publiée' }));
      await judge(team, seen);
      const tie = formWith(team, { intent: 'tie' });
      await send(tie, { onId: await optionOf(tie, 'onId', /Service en usage/) });
      expect(await main(team)).toMatch(/Menacé/);
      await send(team.locator('form', { has: team.locator('[value="untie"]') }).first());
      expect(await main(team)).not.toMatch(/Menacé/);

      // A hostile comment is text, to the sponsor too.
      await send(formWith(team, { intent: 'comment' }), { words: HOSTILE });
      const sponsor = await pageOf(browser, 'sponsor', options);
      await sponsor.goto(new URL(team.url()).pathname);
      expect(await main(sponsor)).toContain(HOSTILE);
      expect(await sponsor.title()).not.toBe('pris');
      await anyone.goto(new URL(team.url()).pathname);
      expect(await main(anyone)).not.toContain('guillemets');

      // The week is written, told to be taken, and corrected by its author.
      await story.home.db.execute(
        // A line that proves a milestone stays: each pass moves this week's to a year of its own.
        sql`update log_line set week_on = week_on - ${javascript ? 700 : 1400}::int where week_on > current_date - 7`,
      );
      await team.goto(`${OWN}/journal`);
      await judge(team, seen);
      const late = await pageOf(browser, 'developpeuse', options);
      await late.goto(`${OWN}/journal`);
      const line = `Trente dossiers instruits en ligne${again}.`;
      await send(team.locator('main form[method="post"]'), { words: line });
      expect(await main(team)).toContain('Cette semaine est déjà écrite.');
      await send(late.locator('main form[method="post"]'), { words: 'encore une fois' });
      expect(await main(late)).toContain('a déjà écrit cette semaine-là');
      expect(await late.locator('[name="words"]').inputValue()).toBe('encore une fois');
      await follow(team.getByRole('link', { name: /^Corriger la ligne/ }).first());
      await judge(team, seen);
      await send(team.locator('main form[method="post"]'), { words: `${line} Enfin !` });
      expect(await main(team)).toContain('corrigée depuis');

      // The line proves a milestone.
      await team.goto(`${OWN}/jalons`);
      await follow(team.locator('table a', { hasText: 'Première version entre les mains' }).last());
      await follow(team.getByRole('link', { name: /^Atteint/ }));
      await judge(team, seen);
      const reach = team.locator('main form[method="post"]');
      await send(reach, { kind: 'log' });
      expect(await main(team)).toContain('Choisissez la ligne du journal de bord');
      const option = reach.locator('[name="logLineId"] option').nth(1);
      await send(reach, { kind: 'log', logLineId: (await option.getAttribute('value')) ?? '' });
      expect(await main(team)).toContain('Enfin !');

      // An indicator is followed, measured, drawn.
      await team.goto(`${OWN}/indicateurs/nouveau`);
      await judge(team, seen);
      const form = team.locator('main form[method="post"]');
      const name = `Familles satisfaites${again}`;
      const indicator = { kind: 'satisfaction', name, unit: 'sur 10', target: '8,5' };
      await send(form, { ...indicator, statsUrl: 'https://10.0.0.1/s', statsPointer: '/n' });
      expect(await main(team)).toContain('ne lit pas les statistiques de 10.0.0.1');
      expect(await form.locator('[name="name"]').inputValue()).toBe(name);
      await send(form, { statsUrl: '', statsPointer: '' });
      await send(formWith(team, { intent: 'measure' }), {
        value: '7,25',
        measuredOn: '2026-01-15',
        source: 'Enquête auprès de 40 familles',
      });
      await send(formWith(team, { intent: 'measure' }), { value: '8,6', source: 'La même' });
      await judge(team, seen);
      expect(await main(team)).toMatch(/Visé atteint/);
      expect(await team.locator('main svg.rl-series').count()).toBe(1);

      // The friction is weighed again; everyone reads what is gone.
      await team.goto(`${OWN}/indicateurs/friction`);
      await judge(team, seen);
      await send(team.locator('main form[method="post"]'), {
        peoplePerYear: '11 400',
        minutesEach: '19',
        source: 'Chronométrage',
      });
      await anyone.goto(`${OWN}/indicateurs`);
      await judge(anyone, seen);
      expect(await main(anyone)).toContain(
        '80 % du temps perdu a disparu'.replace(' %', '\u00a0%'),
      );

      // Standards are answered; a proof without an answer is not lost.
      await team.goto(`${OWN}/standards/eco-conception`);
      await judge(team, seen);
      const standard = team.locator('main form[method="post"]');
      await send(standard, { 'evidence-0': 'Pesées ce matin.' });
      if (javascript) {
        expect(await main(team)).toContain('choisissez aussi votre réponse');
        expect(await team.locator('[name="evidence-0"]').inputValue()).toBe('Pesées ce matin.');
        await send(standard, { 'answer-0': 'yes' });
      }
      await anyone.goto(`${OWN}/standards`);
      await judge(anyone, seen);

      // What was written once is on the startup's first page.
      await anyone.goto(OWN);
      await judge(anyone, seen);
      const front = await main(anyone);
      expect(front).toContain(line);
      expect(front).toContain('80\u00a0% du temps perdu a disparu');
      expect(front).toMatch(/des critères de qualité sont remplis/);
    },
  );

  it(
    'has standards that staff bring, and hosts that administrators name',
    { timeout: PATIENCE },
    async () => {
      const options = { baseURL: story.url, javascript: false };
      const seen = new Set<string>();
      const staff = await pageOf(browser, 'staff', options);
      await staff.goto('/admin/standards');
      await judge(staff, seen);
      const file = (content: unknown) => ({
        name: 'standards.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(content)),
      });
      const list = {
        version: 'réseau 7',
        standards: [
          {
            id: 'usagers',
            title: 'Usagers',
            category: 'C',
            criteria: [{ label: 'Un usager peut dire ce qui ne va pas depuis chaque page' }],
          },
        ],
      };
      const form = staff.locator('main form[method="post"]');
      await send(form, {
        file: file({ ...list, standards: [{ ...list.standards[0], title: '' }] }),
      });
      expect(await main(staff)).toContain('standards[0].title est vide');
      await send(form, { file: file(list) });
      expect(await main(staff)).toContain('En vigueur\u00a0: réseau 7');
      await staff.goto(`${OWN}/standards`);
      expect(await main(staff)).toContain('0 sur 1');
      const [kept] = await rowsOf<{ n: number }>(
        story.home.db,
        sql`select count(*)::int as n from standard_answer where standard_id = 'usagers'`,
      );
      expect(kept?.n).toBe(3);

      const admin = await pageOf(browser, 'admin', options);
      await admin.goto('/admin/statistiques');
      await judge(admin, seen);
      const hosts = admin.locator('main form[method="post"]');
      await send(hosts, { hosts: 'service.exemple.gouv.fr\n127.0.0.1' });
      expect(await main(admin)).toContain('127.0.0.1\u00a0» n’est pas un nom de domaine');
      await send(hosts, { hosts: 'service.exemple.gouv.fr' });
      expect(await main(admin)).toContain('La liste est enregistrée');
    },
  );
});
