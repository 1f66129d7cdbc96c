import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { saveSetting } from 'db/repositories/shared';
import { day } from '~/domain/shared/day';
import { done, refuse, type Result } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import {
  describeOnBothEngines,
  describeOnPostgres,
  type TestDatabase,
} from '../../support/database';

const NOW = new Date('2026-03-10T09:00:00Z');

function contextOver(home: TestDatabase, submission?: string): Context {
  return {
    db: home.db,
    actor: null,
    now: NOW,
    today: day('2026-03-10'),
    requestId: 'test',
    publicUrl: 'http://relais.example',
    ...(submission === undefined ? {} : { submission }),
  };
}

/** An act that counts how often it really took place. */
function count(ctx: Context, key: string, refused = false): Promise<Result<{ at: string }, 'no'>> {
  return act<{ at: string }, 'no'>(ctx, async ({ tx, record, notify }) => {
    await saveSetting(tx, key, 1);
    await tx.execute(
      sql`update setting set value = (select to_jsonb(count(*)) from journal_entry where reason = ${key}) where key = ${key}`,
    );
    notify({ accountId: null, address: `${key}@relais.example`, subject: key, body: key });
    record({ act: 'setting.changed', subject: { kind: 'setting', id: 1 }, reason: key });
    return refused ? refuse('no') : done({ at: ctx.now.toISOString() });
  });
}

async function traces(home: TestDatabase, key: string) {
  const [row] = await rowsOf<{ acts: number; notices: number }>(
    home.db,
    sql`select (select count(*)::int from journal_entry where reason = ${key}) as acts,
          (select count(*)::int from outbox_message where subject = ${key}) as notices`,
  );
  return row;
}

describeOnBothEngines('an act', (home) => {
  it('leaves its journal line and its notice together', async () => {
    expect(await count(contextOver(home), 'plain')).toEqual(done({ at: NOW.toISOString() }));
    expect(await traces(home, 'plain')).toEqual({ acts: 1, notices: 1 });
  });

  it('leaves nothing when it is refused', async () => {
    expect(await count(contextOver(home), 'refused', true)).toEqual(refuse('no'));
    expect(await traces(home, 'refused')).toEqual({ acts: 0, notices: 0 });
  });

  it('takes place once for the same form, and answers the same again', async () => {
    const first = await count(contextOver(home, 'form-1'), 'twice');
    const second = await count(contextOver(home, 'form-1'), 'twice');
    expect(second).toEqual(first);
    expect(await traces(home, 'twice')).toEqual({ acts: 1, notices: 1 });
  });

  it('may take place after the same form was refused', async () => {
    await count(contextOver(home, 'form-2'), 'corrected', true);
    expect(await count(contextOver(home, 'form-2'), 'corrected')).toMatchObject({ ok: true });
    expect(await traces(home, 'corrected')).toEqual({ acts: 1, notices: 1 });
  });
});

describeOnPostgres('the same form ten times at once', (home) => {
  it('acts once and gets ten answers alike', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => count(contextOver(home, 'form-3'), 'race')),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await traces(home, 'race')).toEqual({ acts: 1, notices: 1 });
  });
});
