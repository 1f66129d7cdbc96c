import { familyAudience } from 'db/repositories/frictions';
import type { FrictionAct } from '~/domain/frictions/transitions';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { frictionMail, type FrictionMailFacts } from '~/wording/frictions-mail';

/**
 * Step of an act that tells the people around a friction: its proposers and followers, those of the frictions merged
 * into it included, and the staff members named. Whoever acted is not told of their own act, except that a deposit is acknowledged.
 */
export async function tellAboutFriction(
  ctx: Context,
  acting: Acting,
  news: { act: FrictionAct; facts: FrictionMailFacts; staffIds?: readonly number[] },
): Promise<void> {
  const { act, facts } = news;
  const { proposerIds, followerIds } = await familyAudience(acting.tx, facts.number);
  const toTell = [
    ...proposerIds.map((accountId) => ({ accountId, reader: 'proposer' as const })),
    ...followerIds.map((accountId) => ({ accountId, reader: 'follower' as const })),
    ...(news.staffIds ?? []).map((accountId) => ({ accountId, reader: 'staff' as const })),
  ];
  const told = new Set<number>();
  for (const { accountId, reader } of toTell) {
    const isOwnAct = accountId === ctx.actor?.id && act !== 'submit';
    const page = reader === 'staff' ? 'tri' : 'frictions';
    const mail = frictionMail(act, reader, facts, `${ctx.publicUrl}/${page}/${facts.number}`);
    if (mail === null || isOwnAct || told.has(accountId)) continue;
    told.add(accountId);
    acting.notify({ accountId, ...mail });
  }
}
