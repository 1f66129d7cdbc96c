import { staffOfStartup } from 'db/repositories/incubators';
import { claimReminder, type Reminder } from 'db/repositories/outbox';
import { lockStanding } from 'db/repositories/standing';
import { nameOfStartup } from 'db/repositories/startups';
import { missionsOf, type MissionRecord } from 'db/repositories/startups-missions';
import {
  remindersThatLeft,
  teamsThatChange,
  type WatchedTeam,
} from 'db/repositories/startups-outlook';
import { addDays } from '~/domain/shared/day';
import { done, refuse } from '~/domain/shared/result';
import type { Standing } from '~/domain/startups/standing';
import type { Stay } from '~/domain/startups/team';
import { BAND_AHEAD_DAYS, teamOutlook, type BandExit } from '~/domain/startups/team-outlook';
import { act, type Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { bandExitNotice, missionEndsNotice } from '~/wording/startups-team-mail';

const MISSION_ENDS = 'mission-ends';
const LEAVES_BAND = 'team-leaves-band';

/**
 * Announces each mission that ends within thirty days and each team that will leave the band, once, to those concerned;
 * answers how many. Each is one transaction that claims its reminder, so that several processes announce once.
 */
export async function remindTeams(ctx: Context): Promise<number> {
  const until = addDays(ctx.today, BAND_AHEAD_DAYS + 1);
  const teams = await teamsThatChange(ctx.db, { today: ctx.today, until });
  const due = teams.flatMap((team) =>
    remindersOf(team, ctx).map((reminder) => ({ slug: team.slug, reminder })),
  );
  const left = await remindersThatLeft(
    ctx.db,
    [MISSION_ENDS, LEAVES_BAND],
    due.map(({ reminder }) => reminder.subjectId),
  );
  let announced = 0;
  for (const { slug, reminder } of due) {
    if (left.has(`${reminder.kind} ${reminder.subjectId} ${reminder.occasion}`)) continue;
    if ((await announce(ctx, slug, reminder)).ok) announced += 1;
  }
  return announced;
}

function remindersOf(team: WatchedTeam, ctx: Context): readonly Reminder[] {
  const { exit, ending } = teamOutlook(team.phase, team.stays, ctx.today);
  return [
    ...ending.map((stay) => endReminder(stay)),
    ...(exit === null ? [] : [exitReminder(team.startupId, exit)]),
  ];
}

function endReminder(stay: Stay & { readonly id: number }): Reminder {
  return { kind: MISSION_ENDS, subjectId: stay.id, occasion: stay.endsOn ?? '' };
}

function exitReminder(startupId: number, exit: BandExit): Reminder {
  return { kind: LEAVES_BAND, subjectId: startupId, occasion: `${exit.on} ${exit.standing}` };
}

/** One reminder, judged again on the locked startup: what has changed meanwhile is not announced. */
function announce(ctx: Context, slug: string, reminder: Reminder) {
  return act<null, 'not-due'>(ctx, async (acting) => {
    const { tx } = acting;
    const standing = await lockStanding(tx, slug, ctx.today);
    if (standing === null) return refuse('not-due');
    const outlook = teamOutlook(
      standing.phase,
      await missionsOf(tx, standing.startupId),
      ctx.today,
    );
    const stay = outlook.ending.find((each) => isSame(endReminder(each), reminder));
    const exit = outlook.exit;
    const leaves = exit !== null && isSame(exitReminder(standing.startupId, exit), reminder);
    if (stay === undefined && !leaves) return refuse('not-due');
    if (!(await claimReminder(tx, reminder, ctx.now))) return refuse('not-due');
    if (stay !== undefined) await announceEnd(ctx, acting, standing, stay);
    else if (exit !== null) await announceExit(ctx, acting, standing, exit);
    return done(null);
  });
}

function isSame(a: Reminder, b: Reminder): boolean {
  return a.kind === b.kind && a.subjectId === b.subjectId && a.occasion === b.occasion;
}

async function announceEnd(
  ctx: Context,
  { tx, record, notify }: Acting,
  standing: Standing,
  stay: MissionRecord,
): Promise<void> {
  const { accountId, name: person, endsOn } = stay;
  if (endsOn === null) return;
  const startup = await nameOfStartup(tx, standing.startupId);
  const news = { ...startup, publicUrl: ctx.publicUrl, person, lastDay: addDays(endsOn, -1) };
  notify({ accountId, ...missionEndsNotice({ ...news, isYou: true }) });
  const others = [...standing.intrapreneurIds, ...(await staffOfStartup(tx, standing.startupId))];
  for (const other of new Set(others)) {
    if (other !== accountId)
      notify({ accountId: other, ...missionEndsNotice({ ...news, isYou: false }) });
  }
  record({
    act: 'mission.end-announced',
    subject: { kind: 'mission', id: stay.id },
    startupId: standing.startupId,
    after: { accountId, endsOn },
  });
}

async function announceExit(
  ctx: Context,
  { tx, record, notify }: Acting,
  standing: Standing,
  exit: BandExit,
): Promise<void> {
  const startup = await nameOfStartup(tx, standing.startupId);
  const { on, standing: side, size } = exit;
  const news = { ...startup, publicUrl: ctx.publicUrl, on, side, size };
  const { intrapreneurIds, teamIds } = standing;
  const speakers = intrapreneurIds.length > 0 ? intrapreneurIds : teamIds;
  const staff = await staffOfStartup(tx, standing.startupId);
  for (const accountId of new Set([...speakers, ...staff])) {
    notify({ accountId, ...bandExitNotice(news) });
  }
  record({
    act: 'startup.band-exit-announced',
    subject: { kind: 'startup', id: standing.startupId },
    startupId: standing.startupId,
    after: { on, side, size },
  });
}
