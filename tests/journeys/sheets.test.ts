import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser';
import { expectSound } from './sound';
import { formWith, pageOf, send } from './steps';
import { openedStory } from './story';

const PATIENCE = 240_000;
const HEADERS = 'Dossier,Intitulé,Qui souffre,Constat,Attendu,Contact';

/** A file as an older Excel writes it: Windows-1252, which holds these words in one byte a letter. */
const file = (mark: string, ...titles: string[]) => ({
  name: `appel à projets ${mark}.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      HEADERS,
      ...titles.map(
        (title, index) => `${mark}-${index},${title},Les élèves,Du papier,"Un clic, un seul",0600`,
      ),
    ].join('\r\n'),
    'latin1',
  ),
});

describeInBrowser('spreadsheets', (browser) => {
  const story = openedStory(PATIENCE);

  it.each([true, false])(
    'bring a call for projects in, corrected, all at once, once, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const mark = javascript ? 'JS' : 'SANS';
      const page = await pageOf(browser, 'staff', { baseURL: story.url, javascript });
      await page.goto('/frictions');
      await page.getByRole('link', { name: 'Importer un tableau' }).click();
      await expectSound(page);

      const upload = page.locator('main form').filter({ has: page.locator('input[type="file"]') });
      await send(upload);
      expect(await page.locator('#field-file-error').innerText()).toContain(
        'Choisissez un fichier',
      );
      await send(upload, { file: { ...file(mark, 'a'), buffer: Buffer.from('PK\u0003\u0004') } });
      expect(await page.locator('#field-file-error').innerText()).toContain('classeur');

      await send(upload, { file: file(mark, `Été ${mark}`, '') });
      expect(await page.locator('h1').innerText()).toBe(`appel à projets ${mark}.csv`);
      expect(await page.locator('#apercu').innerText()).toContain('Organisation qui propose');
      const columns = formWith(page, { intent: 'map' });
      expect(await columns.locator('[name="column-1"]').inputValue()).toBe('title');
      await send(columns, { 'column-5': 'title', organisation: 'Nulle part' });
      expect(await page.locator('#field-column-5-error').innerText()).toContain('déjà');
      await send(columns, { 'column-5': '', organisation: 'Nulle part' });
      expect(await page.locator('#field-organisation-error').innerText()).toContain(
        'connaissons pas',
      );
      expect(await columns.locator('[name="organisation"]').inputValue()).toBe('Nulle part');
      await send(columns, { organisation: 'Région Bretagne', source: 'Réponses non vérifiées' });
      expect(await page.locator('#a-corriger').innerText()).toMatch(
        /3[\s\S]*sans titre[\s\S]*Titre\s: à remplir/,
      );
      expect(await page.locator('button[value="import"]').count()).toBe(0);
      await expectSound(page);

      await page.goto('/frictions/import');
      await send(upload, { file: file(mark, `Été ${mark}`, `Hiver ${mark}`) });
      await send(columns, { organisation: 'Région Bretagne', source: 'Réponses non vérifiées' });
      await expectSound(page);
      await send(formWith(page, { intent: 'import' }), {}, 'import');
      expect(await page.locator('main').innerText()).toContain(
        '2 frictions sont déposées'.replace(' ', '\u00a0'),
      );
      await expectSound(page);
      await page.getByRole('link', { name: `Été ${mark}` }).click();
      expect(await page.locator('main').innerText()).toContain('Un clic, un seul');

      await page.goto('/frictions/import');
      await send(upload, { file: file(mark, `Été ${mark}`, `Hiver ${mark}`) });
      await send(columns, { organisation: 'Région Bretagne', source: 'Réponses non vérifiées' });
      expect(await page.locator('#apercu').innerText()).toContain('lignes déjà importées');
      expect(await page.locator('button[value="import"]').count()).toBe(0);
      await send(formWith(page, { intent: 'abandon' }), {}, 'abandon');
      expect(new URL(page.url()).pathname).toBe('/frictions/import');
    },
  );

  it('take a list out as its page shows it to that person, for the same query', async () => {
    const url = story.url;
    const read = async (path: string, cookie = '') => {
      const answer = await fetch(url + path, { headers: { cookie } });
      expect(answer.headers.get('content-type')).toContain('text/csv');
      return parse<Record<string, string>>(await answer.text(), {
        bom: true,
        delimiter: ';',
        columns: true,
      });
    };
    const agent = await story.app.signIn('agent-bretagne');
    const [everyone, signedIn] = [
      await read('/frictions.csv'),
      await read('/frictions.csv', agent),
    ];
    expect(everyone.length).toBeGreaterThan(3);
    expect(signedIn.length).toBeGreaterThan(everyone.length);
    expect(everyone.some((line) => line['État'] === 'Déposée')).toBe(false);
    expect(signedIn.some((line) => line['État'] === 'Brouillon')).toBe(false);

    const page = await browser.newPage({ baseURL: url });
    await page.goto('/frictions?etat=qualified&tri=partagees');
    const href = await page.getByRole('link', { name: 'Télécharger en CSV' }).getAttribute('href');
    const qualified = await read(href ?? '');
    expect(new Set(qualified.map((line) => line['État']))).toEqual(new Set(['Qualifiée']));
    const shared = qualified.map((line) => Number(line['Organisations concernées']));
    expect(shared).toEqual(shared.toSorted((a, b) => b - a));

    const organisations = await read('/organisations.csv?nature=departement');
    expect(organisations.length).toBeGreaterThan(95);
    const [row] = await read('/organisations.csv?q=rennes metropole');
    expect(row?.['Nom']).toBe('Rennes Métropole');
    const ledger = await read(
      '/startups/a-domicile-62/budget.csv',
      await story.app.signIn('intrapreneur'),
    );
    expect(ledger.every((line) => /^-?\d+(,\d{1,2})?$/.test(line['Montant en euros'] ?? ''))).toBe(
      true,
    );
  });
});
