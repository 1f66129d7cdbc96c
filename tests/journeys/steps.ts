import type { Locator, Page } from 'playwright-core';
import type { TestBrowser } from '../support/browser';

export interface FileToSend {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The document of a deliberation, as short as a PDF may be. */
export const DELIBERATION: FileToSend = {
  name: 'délibération.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  ),
};

/** What is typed in a form, by field name. */
export type Typed = Readonly<Record<string, string | FileToSend>>;

/** The page's form that carries these hidden or submitted values, such as `{ intent: 'qualify' }`. */
export function formWith(page: Page, values: Readonly<Record<string, string>>): Locator {
  return Object.entries(values).reduce(
    (forms, [name, value]) =>
      forms.filter({ has: page.locator(`[name="${name}"][value="${value}"]`) }),
    page.locator('main form[method="post"]'),
  );
}

/** Opens what hides the form, as a person would: a click on each closed summary above it. */
async function reveal(form: Locator): Promise<void> {
  const closed = form.locator('xpath=ancestor::details[not(@open)]');
  while ((await closed.count()) > 0) await closed.first().locator('summary').first().click();
}

async function type(form: Locator, name: string, value: string | FileToSend): Promise<void> {
  const field = form.locator(`[name="${name}"]:not([type="hidden"])`);
  if (typeof value !== 'string') return field.setInputFiles(value);
  const [tag, kind] = await field
    .first()
    .evaluate((element) => [element.tagName, element.getAttribute('type')]);
  if (tag === 'SELECT') await field.selectOption(value);
  else if (kind === 'radio' || kind === 'checkbox') {
    await form.locator(`[name="${name}"][value="${value}"]`).check();
  } else await field.fill(value);
}

/** Fills in a form and sends it by its first button, or by the one with that value; waits for the next page. */
export async function send(form: Locator, typed: Typed = {}, button?: string): Promise<void> {
  await reveal(form);
  for (const [name, value] of Object.entries(typed)) await type(form, name, value);
  const buttons = form.locator('button[type="submit"]');
  const chosen = button === undefined ? buttons.first() : form.locator(`button[value="${button}"]`);
  const page = form.page();
  await Promise.all([page.waitForEvent('load'), chosen.click()]);
}

/** The value of the option of a form's list whose words match. */
export async function optionOf(form: Locator, name: string, words: RegExp): Promise<string> {
  const option = form.locator(`[name="${name}"] option:not([value=""])`, { hasText: words });
  return (await option.first().getAttribute('value')) ?? '';
}

/** A page of its own for somebody of the story, signed in by their button. */
export async function pageOf(
  browser: TestBrowser,
  persona: string,
  options: Parameters<TestBrowser['newPage']>[0],
): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto('/connexion');
  await send(
    page.locator('main form').filter({ has: page.locator(`[name="persona"][value="${persona}"]`) }),
    {},
    persona,
  );
  return page;
}
