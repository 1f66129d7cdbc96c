import type { Reader } from 'db/client';
import { changedSettings } from 'db/repositories/shared';
import { SETTING_DEFAULTS, type SettingKey, type Settings } from '~/domain/shared/settings';

/** The settings in force: what administrators changed, over the domain's defaults. Inside an act, pass its transaction. */
export async function readSettings(reader: Reader): Promise<Settings> {
  const changed = await changedSettings(reader);
  const inForce = (key: SettingKey): number => {
    const value = changed.get(key);
    return typeof value === 'number' ? value : SETTING_DEFAULTS[key];
  };
  return {
    constructionEnvelopeCents: inForce('constructionEnvelopeCents'),
    investigationEnvelopeCents: inForce('investigationEnvelopeCents'),
    dayRateCents: inForce('dayRateCents'),
  };
}
