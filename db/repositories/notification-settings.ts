import { eq } from 'drizzle-orm';
import type { Reader, Tx } from '../client';
import { notificationSetting } from '../schema/notifications';

/** What a person chose about being told. */
export interface NotificationSettings {
  readonly weeklyDigest: boolean;
  /** Null while the person has no calendar. */
  readonly calendarSeed: string | null;
}

/** What a person chose; the digest and no calendar until they choose. */
export async function notificationSettingsOf(
  reader: Reader,
  accountId: number,
): Promise<NotificationSettings> {
  const [row] = await reader
    .select({
      weeklyDigest: notificationSetting.weeklyDigest,
      calendarSeed: notificationSetting.calendarSeed,
    })
    .from(notificationSetting)
    .where(eq(notificationSetting.accountId, accountId));
  return row ?? { weeklyDigest: true, calendarSeed: null };
}

/** Saves what a person chose. */
export async function saveNotificationSettings(
  tx: Tx,
  accountId: number,
  change: Partial<NotificationSettings>,
): Promise<void> {
  await tx
    .insert(notificationSetting)
    .values({ accountId, ...change })
    .onConflictDoUpdate({ target: notificationSetting.accountId, set: change });
}

/** Forgets what a person chose: their calendar's address opens nothing any more. */
export async function forgetNotificationSettings(tx: Tx, accountId: number): Promise<void> {
  await tx.delete(notificationSetting).where(eq(notificationSetting.accountId, accountId));
}
