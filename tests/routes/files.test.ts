import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedFile } from 'db/schema/files';
import { plantStory } from 'db/seed/story';
import { createLogger } from '~/adapters/logger.server';
import { LARGEST_FILE } from '~/domain/files/file';
import { startFileKeeper } from '~/server/file-keeper';
import { startApp, type TestApp } from '../support/app';
import { MALICIOUS, startClamd, type TestClamd } from '../support/clamd';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { startS3, type TestS3 } from '../support/s3';

const PATIENCE = 180_000;
const PDF = '%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n';

describe('pieces over HTTP, on S3 and behind clamd', () => {
  let home: TestDatabase;
  let close: () => Promise<void>;
  let app: TestApp;
  let s3: TestS3;
  let clamd: TestClamd;
  let frictionId: number;
  let page: string;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    const opened = await openTestDatabase();
    ({ close } = opened);
    home = opened;
    s3 = await startS3();
    clamd = await startClamd();
    app = await startApp(home, { CLAMD_URL: clamd.url, S3_URL: s3.url });
    await plantStory(home.db, app.house.storage, new Date());
    const [row] = await home.db
      .select({ frictionId: storedFile.frictionId })
      .from(storedFile)
      .where(eq(storedFile.name, 'courriels-de-janvier.csv'));
    frictionId = row?.frictionId ?? 0;
    page = `${app.url}/frictions/${frictionId}/pieces`;
    for (const who of ['agent-bretagne', 'agent-pas-de-calais', 'staff'])
      cookies.set(who, await app.signIn(who));
  }, PATIENCE);
  afterAll(async () => {
    await app.close();
    await clamd.close();
    await s3.close();
    await close();
  });

  const headersOf = (who: string | null): Record<string, string> => {
    const cookie = who === null ? undefined : cookies.get(who);
    return cookie === undefined ? {} : { cookie };
  };
  const post = (who: string | null, name: string, content: string | Uint8Array) => {
    const body = new FormData();
    body.set('intent', 'add');
    body.set('audience', 'parties');
    body.set('formKey', crypto.randomUUID());
    const part = typeof content === 'string' ? content : new Uint8Array(content);
    body.set('file', new File([part], name));
    return fetch(page, { method: 'POST', body, headers: headersOf(who), redirect: 'manual' });
  };
  const get = (who: string | null, id: string) =>
    fetch(`${app.url}/fichiers/${id}`, { headers: headersOf(who), redirect: 'manual' });
  const newest = async (): Promise<string> => {
    const rows = await home.db
      .select({ id: storedFile.id, at: storedFile.uploadedAt })
      .from(storedFile)
      .where(eq(storedFile.frictionId, frictionId));
    return rows.sort((a, b) => b.at.getTime() - a.at.getTime())[0]?.id ?? '';
  };

  it('are handed out as attachments that a browser neither shows nor guesses', async () => {
    const sent = await post('agent-bretagne', '../../évil\r\n.html', PDF);
    expect(sent.status).toBe(303);
    const id = await newest();
    expect([...s3.objects.keys()].some((key) => key.endsWith(`/${id}`))).toBe(true);
    const answer = await get('agent-bretagne', id);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(PDF);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'; sandbox") as string,
      'cache-control': 'private, no-cache',
    });
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w. -]+\.pdf"; filename\*=UTF-8''[\w%.-]+\.pdf$/,
    );
    expect((await get('staff', id)).status).toBe(200);
    for (const stranger of ['agent-pas-de-calais', null])
      expect((await get(stranger, id)).status).toBe(404);
    const page = await (await get(null, id)).text();
    expect(page).toContain(`/connexion?retour=%2Ffichiers%2F${id}`);
    expect(page).not.toContain('.pdf');
  });

  it('are refused at their field: by the scanner, by their content, by their weight', async () => {
    const before = s3.objects.size;
    for (const [name, content, sentence] of [
      ['bilan.txt', `Bonjour ${MALICIOUS}`, 'L’antivirus a reconnu un contenu dangereux'],
      ['page.pdf', '<!doctype html><script>alert(1)</script>', 'n’est pas d’un type accepté'],
      ['vide.txt', '', 'Choisissez un fichier.'],
      ['lourd.txt', new Uint8Array(LARGEST_FILE + 1).fill(97), 'pèse plus de 10'],
      ['film.txt', new Uint8Array(LARGEST_FILE + 2 * 1024 * 1024).fill(97), 'pèse plus de 10'],
    ] as const) {
      const answer = await post('agent-bretagne', name, content);
      expect(answer.status, name).toBe(422);
      expect(await answer.text(), name).toContain(sentence);
    }
    expect(s3.objects.size).toBe(before);
  });

  it('wait in quarantine while the scanner is out of reach, and are freed by the worker', async () => {
    clamd.behave('ERROR');
    expect((await post('agent-bretagne', 'note.txt', 'Bonjour.')).status).toBe(303);
    const id = await newest();
    expect((await get('agent-bretagne', id)).status).toBe(404);
    const shown = await (await fetch(page, { headers: headersOf('agent-bretagne') })).text();
    expect(shown).toContain('Analyse antivirus en cours');
    expect(shown).not.toContain(`/fichiers/${id}`);
    clamd.behave(null);
    const stop = await startFileKeeper(app.house, () => app.url, createLogger('silent'));
    await expect
      .poll(async () => (await get('agent-bretagne', id)).status, { timeout: 20_000 })
      .toBe(200);
    await stop();
  });

  it('answer 503 while the storage is down, and keep nothing of what is sent meanwhile', async () => {
    const id = await newest();
    s3.fail(500);
    const answer = await get('agent-bretagne', id);
    const sent = await post('agent-bretagne', 'autre.txt', 'Encore une note.');
    s3.fail(null);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain('Le rangement des fichiers ne répond pas');
    expect(await newest()).toBe(id);
  });
});
