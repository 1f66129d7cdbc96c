import { peopleToTell, WEEKLY_DIGEST } from 'db/repositories/digest';
import { claimReminder } from 'db/repositories/outbox';
import type { Actor } from '~/domain/accounts/account';
import { digestUntil, digestWeek, isForDigest } from '~/domain/notifications/digest';
import type { Day } from '~/domain/shared/day';
import { done, refuse } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { digestMail } from '~/wording/notifications-digest';
import { readLateOfIncubators } from './readLateOfIncubators.server';
import { readTasks } from './readTasks.server';

/**
 * Sends the week's digest on Monday morning, once per person, and answers how many left. Whoever has nothing to do gets
 * none, and is not asked about again that week.
 */
export async function remindOfWeek(ctx: Context): Promise<number> {
  const week = digestWeek(ctx.now);
  if (week === null) return 0;
  let told = 0;
  let after = 0;
  for (;;) {
    const people = await peopleToTell(ctx.db, week, ctx.today, after);
    for (const person of people) if (await tellOne(ctx, person, week)) told += 1;
    const last = people.at(-1);
    if (last === undefined) return told;
    after = last.id;
  }
}

async function tellOne(ctx: Context, person: Actor, week: Day): Promise<boolean> {
  const until = digestUntil(week);
  // Read before the transaction: on one session, the global handle would wait for it for ever.
  const asPerson = { ...ctx, actor: person };
  const tasks = (await readTasks(asPerson)).filter((task) => isForDigest(task, until));
  const late = await readLateOfIncubators(asPerson, until);
  const mail = digestMail({ tasks, late, today: ctx.today, until, publicUrl: ctx.publicUrl });
  const outcome = await act<boolean, 'told-already'>(ctx, async ({ tx, notify }) => {
    const reminder = { kind: WEEKLY_DIGEST, subjectId: person.id, occasion: week };
    if (!(await claimReminder(tx, reminder, ctx.now))) return refuse('told-already');
    if (mail !== null) notify({ accountId: person.id, ...mail });
    return done(mail !== null);
  });
  return outcome.ok && outcome.value;
}
