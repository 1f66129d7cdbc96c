import { lockStanding } from 'db/repositories/standing';
import {
  hasRunningHandover,
  nameOfStartup,
  saveOwner,
  startupRecord,
} from 'db/repositories/startups';
import { lockAnsweredFrictions } from 'db/repositories/startups-frictions';
import { signersOf } from 'db/repositories/startups-people';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { OpeningRefusal } from '~/domain/startups/opening';
import { mayNameOwner } from '~/domain/startups/permissions';
import { isLive } from '~/domain/startups/standing';
import type { TeamRefusal } from '~/domain/startups/team';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { ownerNamedNotice } from '~/wording/startups-mail';
import { resolveOwner } from './resolveOwner.server';

export interface OwnerForm {
  readonly slug: string;
  readonly version: number;
  readonly ownerText: string;
  readonly ownerMissingReason: string;
}

type Refusal =
  | SharedRefusal
  | Extract<OpeningRefusal, 'owner-unexplained' | 'owner-unknown' | 'owner-ambiguous'>
  | Extract<TeamRefusal, 'startup-not-live'>
  | 'handover-running';

/** Names the organisation that will run the service for good, or writes why it is still « à trouver ». */
export async function nameOwner(ctx: Context, form: OwnerForm): Promise<Result<string, Refusal>> {
  return act<string, Refusal>(ctx, async ({ tx, record, notify }) => {
    const standing = await lockStanding(tx, form.slug, ctx.today);
    if (standing === null) return refuse('not-found');
    if (!mayNameOwner(ctx.actor)) return refuse('forbidden');
    if (!isLive(standing.phase)) return refuse('startup-not-live');
    const before = await startupRecord(tx, standing.startupId);
    if (before.version !== form.version) return refuse('conflict');
    if (await hasRunningHandover(tx, before.id)) return refuse('handover-running');
    const owner = await resolveOwner(tx, { ownerId: null, ownerText: form.ownerText });
    if (!owner.ok) return owner;
    const ownerId = owner.value;
    if (ownerId === null && form.ownerMissingReason === '') {
      return refuse('owner-unexplained', { field: 'ownerText' });
    }
    const ownerMissingReason = ownerId === null ? form.ownerMissingReason : null;
    await saveOwner(tx, before.id, { ownerId, ownerMissingReason });
    const frictions = await lockAnsweredFrictions(tx, before.id);
    const threads = frictions.length === 0 ? [{}] : frictions.map(({ id }) => ({ frictionId: id }));
    for (const thread of threads) {
      record({
        act: 'startup.owner-named',
        subject: { kind: 'startup', id: before.id },
        ...thread,
        startupId: before.id,
        before: { ownerId: before.ownerId },
        after: { ownerId },
        ...(ownerMissingReason === null ? {} : { reason: ownerMissingReason }),
      });
    }
    if (ownerId !== null && ownerId !== before.ownerId) {
      const startup = await nameOfStartup(tx, before.id);
      for (const accountId of await signersOf(tx, ownerId)) {
        notify({ accountId, ...ownerNamedNotice({ ...startup, publicUrl: ctx.publicUrl }) });
      }
    }
    return done(standing.slug);
  });
}
