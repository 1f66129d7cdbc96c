import {
  notificationSettingsOf,
  type NotificationSettings,
} from 'db/repositories/notification-settings';
import type { Context } from '../shared/context.server';

/** What a person chose about being told; their calendar's seed is for whoever checks or shows its address. */
export function readNotificationSettings(
  { db }: Context,
  accountId: number,
): Promise<NotificationSettings> {
  return notificationSettingsOf(db, accountId);
}
