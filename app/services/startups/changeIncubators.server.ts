import {
  incubatorIds,
  incubatorsOfStartup,
  saveIncubatorsOfStartup,
} from 'db/repositories/incubators';
import { lockStanding } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { mayChangeIncubators } from '~/domain/startups/permissions';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

export interface IncubatorsForm {
  readonly slug: string;
  readonly version: number;
  readonly mainId: number;
  readonly otherIds: readonly number[];
}

export type IncubatorsRefusal = 'not-an-incubator';

/** Says which incubator answers for a startup and which others carry it too; the main one is not counted twice. */
export async function changeIncubators(
  ctx: Context,
  form: IncubatorsForm,
): Promise<Result<string, SharedRefusal | IncubatorsRefusal>> {
  return act<string, SharedRefusal | IncubatorsRefusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, form.slug, ctx.today);
    if (standing === null) return refuse('not-found');
    if (!mayChangeIncubators(ctx.actor)) return refuse('forbidden');
    const { id, version } = await startupRecord(tx, standing.startupId);
    if (version !== form.version) return refuse('conflict');
    const known = new Set(await incubatorIds(tx));
    const otherIds = [...new Set(form.otherIds)].filter((other) => other !== form.mainId);
    if (![form.mainId, ...otherIds].every((each) => known.has(each))) {
      return refuse('not-an-incubator', { field: 'mainId' });
    }
    const before = await incubatorsOfStartup(tx, id);
    await saveIncubatorsOfStartup(tx, id, { mainId: form.mainId, otherIds, at: ctx.now });
    record({
      act: 'startup.incubators-changed',
      subject: { kind: 'startup', id },
      startupId: id,
      before: { mainId: before.main.id, otherIds: before.others.map((other) => other.id) },
      after: { mainId: form.mainId, otherIds },
    });
    return done(form.slug);
  });
}
