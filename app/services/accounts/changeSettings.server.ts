import { saveSetting } from 'db/repositories/shared';
import { mayChangeSettings } from '~/domain/accounts/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import {
  SETTING_DEFAULTS,
  SETTING_NUMBERS,
  type SettingKey,
  type Settings,
} from '~/domain/shared/settings';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { readSettings } from '../shared/readSettings.server';

const KEYS = Object.keys(SETTING_DEFAULTS) as SettingKey[];

/** Changes the settings that differ from those in force; each change is an act of its own. */
export function changeSettings(
  ctx: Context,
  wanted: Settings,
): Promise<Result<null, SharedRefusal>> {
  return act<null, SharedRefusal>(ctx, async ({ tx, record }) => {
    if (!mayChangeSettings(ctx.actor)) return refuse('not-found');
    const inForce = await readSettings(tx);
    for (const key of KEYS) {
      if (inForce[key] === wanted[key]) continue;
      await saveSetting(tx, key, wanted[key]);
      record({
        act: 'setting.changed',
        subject: { kind: 'setting', id: SETTING_NUMBERS[key] },
        before: { [key]: inForce[key] },
        after: { [key]: wanted[key] },
      });
    }
    return done(null);
  });
}
