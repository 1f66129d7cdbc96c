import { asc } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import type { Db } from 'db/client';
import { outboxMessage } from 'db/schema/outbox';
import { createMailer } from '~/adapters/mailer.server';
import { STORY_ADDRESS } from '~/domain/outbox/story-address';
import { done } from '~/domain/shared/result';
import { readMessages } from '~/services/outbox/readMessages.server';
import { sendDueMessages } from '~/services/outbox/sendDueMessages.server';
import { act } from '~/services/shared/act.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { Inbox } from '../../support/inbox';
import { as, NOW } from '../../support/planted-startup';

const FROM = 'Relais <relais@relais.test>';

async function queue(db: Db, count: number): Promise<void> {
  await act(as(db, null), ({ notify }) => {
    for (let index = 1; index <= count; index += 1) {
      notify({
        accountId: null,
        address: `personne-${index}@relais.test`,
        subject: `Décision nº ${index}`,
        body: `Bonjour,\n.seul point\n\nL’équipe Relais\n\nhttp://relais.test/${index}`,
      });
    }
    return Promise.resolve(done(null));
  });
}

/** A clock that the test moves. */
function clockFrom(start: Date) {
  let now = start.getTime();
  return {
    read: () => new Date(now),
    forward: (minutes: number) => {
      now += minutes * 60_000;
    },
  };
}

let inbox: Inbox;
beforeEach(async () => {
  inbox = await Inbox.open();
});
afterEach(() => inbox.close());

describeOnBothEngines('e-mails of the story', (home) => {
  it('lead to where the demonstration is met, whatever its port', async () => {
    await act(as(home.db, null), ({ notify }) => {
      const body = `Bonjour,\n\n${STORY_ADDRESS}/frictions/1`;
      notify({ accountId: null, address: 'personne@relais.test', subject: 'Décision', body });
      return Promise.resolve(done(null));
    });
    const { messages } = await readMessages(as(home.db, null), 1);
    expect(messages[0]?.body).toBe('Bonjour,\n\nhttp://relais.test/frictions/1');
  });
});

describeOnBothEngines('the outbox', (home) => {
  afterEach(() => home.db.delete(outboxMessage));

  it('sends each message once, as plain UTF-8 text under its own id', async () => {
    await queue(home.db, 3);
    const mailer = createMailer(inbox.url, FROM);
    const clock = clockFrom(NOW);
    expect(await sendDueMessages(home.db, mailer, clock.read)).toBe(3);
    expect(await sendDueMessages(home.db, mailer, clock.read)).toBe(0);
    expect(inbox.received.map(({ to }) => to)).toEqual([
      'personne-1@relais.test',
      'personne-2@relais.test',
      'personne-3@relais.test',
    ]);
    const [message] = await home.db.select().from(outboxMessage).orderBy(asc(outboxMessage.id));
    const first = inbox.received[0]?.text ?? '';
    expect(first).toContain(`Message-ID: <${message?.messageId ?? ''}@relais.test>`);
    expect(first).toMatch(/Content-Type: text\/plain; charset=utf-8/);
    expect(first).toContain('From: Relais <relais@relais.test>');
    expect(message).toMatchObject({ sentAt: NOW, leasedUntil: null, attempts: 0, lastError: null });
  });

  it('waits while the server is down, a little longer each time, then sends all, none twice', async () => {
    await queue(home.db, 5);
    inbox.refusing = true;
    const mailer = createMailer(inbox.url, FROM);
    const clock = clockFrom(NOW);
    for (let minute = 0; minute < 20; minute += 1) {
      expect(await sendDueMessages(home.db, mailer, clock.read)).toBe(0);
      clock.forward(1);
    }
    const kept = await home.db.select().from(outboxMessage);
    expect(kept.every(({ sentAt, leasedUntil }) => sentAt === null && leasedUntil === null)).toBe(
      true,
    );
    expect(kept.some(({ lastError }) => lastError?.includes('try again later'))).toBe(true);
    inbox.refusing = false;
    clock.forward(6 * 60);
    expect(await sendDueMessages(home.db, mailer, clock.read)).toBe(5);
    expect(inbox.received.map(({ to }) => to).sort()).toEqual(
      [1, 2, 3, 4, 5].map((number) => `personne-${number}@relais.test`),
    );
  });

  it('waits as well when there is no server at all', async () => {
    await queue(home.db, 1);
    const { url } = inbox;
    await inbox.close();
    const clock = clockFrom(NOW);
    expect(await sendDueMessages(home.db, createMailer(url, FROM), clock.read)).toBe(0);
    const [message] = await home.db.select().from(outboxMessage);
    expect(message?.lastError).toContain('ECONNREFUSED');
    expect(message?.availableAt).toEqual(new Date(NOW.getTime() + 60_000));
    inbox = await Inbox.open();
  });

  it('gives up after twelve tries and keeps what the server said', async () => {
    await queue(home.db, 1);
    inbox.refusing = true;
    const mailer = createMailer(inbox.url, FROM);
    const clock = clockFrom(NOW);
    for (let attempt = 0; attempt < 15; attempt += 1) {
      await sendDueMessages(home.db, mailer, clock.read);
      clock.forward(6 * 60);
    }
    inbox.refusing = false;
    expect(await sendDueMessages(home.db, mailer, clock.read)).toBe(0);
    const [message] = await home.db.select().from(outboxMessage);
    expect(message).toMatchObject({ attempts: 12, sentAt: null });
    expect(message?.lastError).toContain('try again later');
  });

  it('takes over, once its lease has ended, what a dead process had leased', async () => {
    await queue(home.db, 1);
    await home.db.update(outboxMessage).set({ leasedUntil: new Date(NOW.getTime() + 5 * 60_000) });
    const mailer = createMailer(inbox.url, FROM);
    const clock = clockFrom(NOW);
    clock.forward(4);
    expect(await sendDueMessages(home.db, mailer, clock.read)).toBe(0);
    clock.forward(1);
    expect(await sendDueMessages(home.db, mailer, clock.read)).toBe(1);
  });

  it('is shown newest first, a page at a time', async () => {
    await queue(home.db, 21);
    const first = await readMessages(as(home.db, null), 1);
    expect([first.total, first.messages.length]).toEqual([21, 20]);
    expect(first.messages[0]?.address).toBe('personne-21@relais.test');
    const second = await readMessages(as(home.db, null), 2);
    expect(second.messages.map(({ address }) => address)).toEqual(['personne-1@relais.test']);
  });
});

describeOnPostgres('several workers at once', (home) => {
  afterAll(() => home.db.delete(outboxMessage));

  it('send each message once', async () => {
    await queue(home.db, 120);
    const mailer = createMailer(inbox.url, FROM);
    const work = async (): Promise<number> => {
      const sent = await sendDueMessages(home.db, mailer, () => NOW);
      return sent === 0 ? 0 : sent + (await work());
    };
    const counts = await Promise.all([work(), work(), work(), work()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(120);
    expect(new Set(inbox.received.map(({ to }) => to)).size).toBe(120);
    expect(inbox.received).toHaveLength(120);
  });
});
