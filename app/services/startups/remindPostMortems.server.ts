import { claimReminder } from 'db/repositories/outbox';
import { lockStanding } from 'db/repositories/standing';
import { lastTeamOf, postMortemOf, stoppedWithout } from 'db/repositories/startups-post-mortem';
import type { StoppedStartup } from 'db/repositories/startups-post-mortem';
import { addDays } from '~/domain/shared/day';
import { done, refuse } from '~/domain/shared/result';
import {
  POST_MORTEM_DAYS,
  postMortemDay,
  postMortemReminder,
  REMINDED_BEFORE_DAYS,
} from '~/domain/startups/post-mortem';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { postMortemMail } from '~/wording/startups-post-mortem';

/** Reminds the last team and the sponsors of the post-mortems that are due soon or missing; answers how many reminders left. */
export async function remindPostMortems(ctx: Context): Promise<number> {
  const until = addDays(ctx.today, REMINDED_BEFORE_DAYS - POST_MORTEM_DAYS);
  let reminded = 0;
  for (const stopped of await stoppedWithout(ctx.db, until)) {
    const outcome = await remindOne(ctx, stopped);
    if (outcome.ok) reminded += 1;
  }
  return reminded;
}

function remindOne(ctx: Context, { id, slug, name, stoppedOn }: StoppedStartup) {
  return act<null, 'not-due'>(ctx, async ({ tx, record, notify }) => {
    // Whoever writes it takes the same lock: who has just written is not reminded.
    const standing = await lockStanding(tx, slug, ctx.today);
    const reminder = postMortemReminder(stoppedOn, ctx.today);
    if (standing === null || reminder === null) return refuse('not-due');
    if ((await postMortemOf(tx, id)) !== null) return refuse('not-due');
    const claim = { kind: 'post-mortem', subjectId: id, occasion: reminder };
    if (!(await claimReminder(tx, claim, ctx.now))) return refuse('not-due');
    const dueOn = postMortemDay(stoppedOn);
    const mail = postMortemMail(reminder, { name, slug, dueOn, publicUrl: ctx.publicUrl });
    const team = await lastTeamOf(tx, id, stoppedOn);
    for (const accountId of new Set([...team, ...standing.sponsorIds])) {
      notify({ accountId, ...mail });
    }
    record({
      act: 'startup.post-mortem-reminded',
      subject: { kind: 'startup', id },
      startupId: id,
      after: { reminder, dueOn },
    });
    return done(null);
  });
}
