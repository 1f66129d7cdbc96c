import type { Page } from 'playwright-core';
import type { Party } from '~/domain/handover/handover';
import { formWith, send } from './steps';

/** The newest code among the demonstration's e-mails. */
export async function newestCode(page: Page): Promise<string> {
  await page.goto('/courriels');
  const text = await page.locator('main').innerText();
  const code = /Votre code\s*:\s*(\d{3} \d{3})/.exec(text)?.[1];
  if (code === undefined) throw new Error('no e-mail holds a code');
  return code;
}

/** Signs the agreement of a startup as a person does: asks for a code, reads it in their e-mail, types it. */
export async function signWithCode(page: Page, slug: string, party: Party): Promise<void> {
  const signing = `/startups/${slug}/passation/signer?partie=${party}`;
  await page.goto(signing);
  await send(formWith(page, { intent: 'ask-code' }));
  const code = await newestCode(page);
  await page.goto(signing);
  await send(formWith(page, { intent: 'sign' }), { code });
}
