import { expect, it } from 'vitest';
import { claimReminder } from 'db/repositories/outbox';
import { describeOnBothEngines } from '../support/database';
import { NOW } from '../support/planted-startup';

const REMINDER = { kind: 'review-due', subjectId: 7, occasion: '2026-03-12' };

describeOnBothEngines('a reminder', (home) => {
  const claim = (reminder = REMINDER) =>
    home.db.transaction((tx) => claimReminder(tx, reminder, NOW));

  it('leaves once, however many ask for it at the same time', async () => {
    const claims = await Promise.all(Array.from({ length: 6 }, () => claim()));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await claim()).toBe(false);
  });

  it('leaves again for another occasion, another thing and another kind', async () => {
    await claim();
    expect(await claim({ ...REMINDER, occasion: '2026-04-12' })).toBe(true);
    expect(await claim({ ...REMINDER, subjectId: 8 })).toBe(true);
    expect(await claim({ ...REMINDER, kind: 'mission-ends' })).toBe(true);
  });

  it('is free again when the act that took it was rolled back', async () => {
    const failing = home.db.transaction(async (tx) => {
      await claimReminder(tx, { ...REMINDER, subjectId: 9 }, NOW);
      throw new Error('the act fails');
    });
    await expect(failing).rejects.toThrow('the act fails');
    expect(await claim({ ...REMINDER, subjectId: 9 })).toBe(true);
  });
});
