import { incubatorOf } from 'db/repositories/incubators';
import { teamsThatChange, type WatchedTeam } from 'db/repositories/startups-outlook';
import { proposalsToAnswer } from 'db/repositories/startups-proposals';
import { sponsorsToConfirm } from 'db/repositories/startups-sponsors';
import { isStaff, type Actor } from '~/domain/accounts/account';
import { addDays, type Day } from '~/domain/shared/day';
import { BAND_AHEAD_DAYS, teamOutlook } from '~/domain/startups/team-outlook';
import type { Context } from '~/services/shared/context.server';

/** Something about a team that waits for a person. */
export interface TeamTask {
  readonly kind:
    'answer-proposal' | 'answer-prolongation' | 'confirm-sponsor' | 'prolong-mission' | 'keep-band';
  readonly about: string;
  readonly href: string;
  readonly dueOn?: Day;
  readonly waitingSince?: Day;
}

/** Few enough to read: the soonest changes. */
const MOST_TEAMS = 12;

/** Proposals to answer, missions that end and teams that leave the band: on the person's own teams, and for staff in their incubator's portfolio. */
export async function readTeamTasks(ctx: Context, actor: Actor): Promise<readonly TeamTask[]> {
  const lists = await Promise.all([toAnswer(ctx, actor), toConfirm(ctx, actor)]);
  return [...lists.flat(), ...(await thatChange(ctx, actor))];
}

async function toAnswer({ db, today }: Context, actor: Actor): Promise<readonly TeamTask[]> {
  const proposals = await proposalsToAnswer(db, actor.id, today);
  return proposals.map(({ id, slug, startupName, personName, isProlongation, since }) => ({
    kind: isProlongation ? 'answer-prolongation' : 'answer-proposal',
    about: `${personName} (${startupName})`,
    href: `/startups/${slug}/equipe/propositions/${id}`,
    waitingSince: since,
  }));
}

async function toConfirm({ db }: Context, actor: Actor): Promise<readonly TeamTask[]> {
  if (!isStaff(actor)) return [];
  const proposals = await sponsorsToConfirm(db);
  return proposals.map(({ slug, startupName, since }) => ({
    kind: 'confirm-sponsor',
    about: startupName,
    href: `/startups/${slug}/sponsors`,
    waitingSince: since,
  }));
}

async function thatChange(ctx: Context, actor: Actor): Promise<readonly TeamTask[]> {
  const { db, today } = ctx;
  const watch = { today, until: addDays(today, BAND_AHEAD_DAYS + 1), limit: MOST_TEAMS };
  const incubator = isStaff(actor) ? await incubatorOf(db, actor.id) : null;
  const [own, portfolio] = await Promise.all([
    teamsThatChange(db, { ...watch, accountId: actor.id }),
    incubator === null ? [] : teamsThatChange(db, { ...watch, incubatorId: incubator.id }),
  ]);
  const isOwn = new Set(own.map(({ startupId }) => startupId));
  const others = portfolio.filter(({ startupId }) => !isOwn.has(startupId));
  return [
    ...own.flatMap((team) => tasksOf(ctx, team, speaksFor(ctx, actor, team))),
    ...others.flatMap((team) => tasksOf(ctx, team, true)),
  ];
}

/** The intrapreneur looks after the team; whoever else is on it, after nobody's end but their own. */
function speaksFor({ today }: Context, actor: Actor, { stays }: WatchedTeam): boolean {
  return (
    isStaff(actor) ||
    stays.some(
      ({ accountId, role, startsOn, endsOn }) =>
        accountId === actor.id &&
        role === 'intrapreneur' &&
        startsOn <= today &&
        (endsOn === null || endsOn > today),
    )
  );
}

function tasksOf(
  { actor, today }: Context,
  team: WatchedTeam,
  speaks: boolean,
): readonly TeamTask[] {
  const { exit, ending } = teamOutlook(team.phase, team.stays, today);
  const href = `/startups/${team.slug}/equipe`;
  const mine = ending.filter(({ accountId }) => speaks || accountId === actor?.id);
  return [
    ...mine.flatMap(({ id, personName, endsOn }): TeamTask[] =>
      endsOn === null
        ? []
        : [
            {
              kind: 'prolong-mission',
              about: `${personName} (${team.name})`,
              href: `${href}/${id}`,
              dueOn: addDays(endsOn, -1),
            },
          ],
    ),
    ...(exit === null || !speaks
      ? []
      : [{ kind: 'keep-band', about: team.name, href, dueOn: exit.on } as const]),
  ];
}
