import { beforeAll, expect, it } from 'vitest';
import { findFriction } from 'db/repositories/frictions';
import type { Actor } from '~/domain/accounts/account';
import { readTriageQuery } from '~/domain/frictions/triage-filters';
import { askInformation } from '~/services/frictions/askInformation.server';
import { declineFriction } from '~/services/frictions/declineFriction.server';
import { followFriction } from '~/services/frictions/followFriction.server';
import { mergeFriction } from '~/services/frictions/mergeFriction.server';
import { qualifyFriction } from '~/services/frictions/qualifyFriction.server';
import { readFriction } from '~/services/frictions/readFriction.server';
import { readProposal } from '~/services/frictions/readProposal.server';
import { readTriageQueue } from '~/services/frictions/readTriageQueue.server';
import { redirectFriction } from '~/services/frictions/redirectFriction.server';
import { saveDraft } from '~/services/frictions/saveDraft.server';
import { submitFriction } from '~/services/frictions/submitFriction.server';
import { supportFriction } from '~/services/frictions/supportFriction.server';
import { takeFriction } from '~/services/frictions/takeFriction.server';
import { unfollowFriction } from '~/services/frictions/unfollowFriction.server';
import { withdrawFriction } from '~/services/frictions/withdrawFriction.server';
import { withdrawSupport } from '~/services/frictions/withdrawSupport.server';
import type { Context } from '~/services/shared/context.server';
import { describeOnBothEngines } from '../../support/database';
import { as } from '../../support/planted-startup';
import { draft, good, plantFriction, plantPeople, type People } from './plant';

interface Seen {
  readonly id: number;
  readonly version: number;
}
type Decide = (ctx: Context, seen: Seen) => Promise<{ ok: boolean }>;

const words = 'Parce que.';
/** What staff alone decide on a friction in triage. */
const DECISIONS: Readonly<Record<string, Decide>> = {
  ask: (ctx, seen) => askInformation(ctx, { ...seen, words }),
  qualify: (ctx, seen) => qualifyFriction(ctx, { ...seen, words }),
  decline: (ctx, seen) => declineFriction(ctx, { ...seen, words, reason: 'too-small' }),
  merge: (ctx, seen) => mergeFriction(ctx, { ...seen, words, targetId: seen.id }),
  redirect: (ctx, seen) => redirectFriction(ctx, { ...seen, words, target: 'https://a.fr' }),
};

describeOnBothEngines('a friction', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });
  const by = (who: Actor | null): Context => as(home.db, who);

  it('in triage is decided by staff, on the version that they saw', async () => {
    const seen = await plantFriction(home.db, people, 'in_triage');
    const before = await findFriction(home.db, seen.id);
    for (const decide of Object.values(DECISIONS)) {
      for (const who of [people.agent, people.breton, people.unconfirmed]) {
        expect(await decide(by(who), seen)).toMatchObject({ refusal: 'forbidden' });
      }
      expect(await decide(by(null), seen)).toMatchObject({ refusal: 'not-found' });
      const stale = { ...seen, version: seen.version - 1 };
      expect(await decide(by(people.staff), stale)).toMatchObject({ refusal: 'conflict' });
    }
    expect(await findFriction(home.db, seen.id)).toEqual(before);
  });

  it('that is a draft does not exist for others', async () => {
    const seen = await plantFriction(home.db, people, 'draft');
    for (const who of [people.breton, people.unconfirmed, people.staff, null]) {
      const unseen = { ok: false, refusal: 'not-found' };
      expect(await saveDraft(by(who), draft(), seen)).toMatchObject(unseen);
      expect(await submitFriction(by(who), seen)).toMatchObject(unseen);
      expect(await withdrawFriction(by(who), { ...seen, words })).toMatchObject(unseen);
      expect(await followFriction(by(who), seen)).toMatchObject(unseen);
      expect(await unfollowFriction(by(who), seen)).toMatchObject(unseen);
      expect(await withdrawSupport(by(who), seen)).toMatchObject(unseen);
      expect(await readFriction(by(who), seen.id)).toBeNull();
      expect(await readProposal(by(who), seen.id)).toBeNull();
    }
    expect(await followFriction(by(people.agent), seen)).toMatchObject({ refusal: 'forbidden' });
    expect((await readProposal(by(people.colleague), seen.id))?.maySubmit).toBe(true);
    const stale = { ...seen, version: 0 };
    expect(await submitFriction(by(people.agent), stale)).toMatchObject({ refusal: 'conflict' });
    expect(await saveDraft(by(people.agent), draft(), stale)).toMatchObject({
      refusal: 'conflict',
    });
  });

  it('that is submitted is edited and withdrawn by its proposing side, taken by staff', async () => {
    const seen = await plantFriction(home.db, people, 'submitted');
    const forbidden = { ok: false, refusal: 'forbidden' };
    const everyFile = readTriageQuery(new URLSearchParams({ vue: 'toutes' }));
    for (const who of [people.breton, people.unconfirmed]) {
      expect(await saveDraft(by(who), draft(), seen)).toMatchObject(forbidden);
      expect(await withdrawFriction(by(who), { ...seen, words })).toMatchObject(forbidden);
      expect(await readProposal(by(who), seen.id)).toBeNull();
    }
    for (const who of [people.agent, people.breton]) {
      expect(await takeFriction(by(who), seen)).toMatchObject(forbidden);
      expect(await readTriageQueue(by(who), everyFile)).toBeNull();
    }
    expect(await readTriageQueue(by(null), everyFile)).toBeNull();
    expect(await readTriageQueue(by(people.staff), everyFile)).not.toBeNull();
  });

  it('loses a support only by somebody confirmed in the organisation that gave it', async () => {
    const { id } = await plantFriction(home.db, people, 'submitted');
    const support = { evidence: 'Nous aussi.', peoplePerYear: null };
    good(await supportFriction(by(people.breton), { id, ...support }));
    const colleague = { ...people.breton, attachment: 'requested' as const };
    expect(await withdrawSupport(by(colleague), { id })).toMatchObject({ refusal: 'forbidden' });
    expect(await withdrawSupport(by(people.rennais), { id })).toMatchObject({
      refusal: 'not-found',
    });
    expect(await withdrawSupport(by(people.breton), { id })).toMatchObject({ ok: true });
  });
});
