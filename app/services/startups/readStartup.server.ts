import { incubatorsOfStartup } from 'db/repositories/incubators';
import { aftermathOf } from 'db/repositories/startups-aftermath';
import { milestonesOf, movesOf } from 'db/repositories/milestones';
import { standingOf } from 'db/repositories/standing';
import { phaseFacts } from 'db/repositories/startups';
import { missionsOf } from 'db/repositories/startups-missions';
import {
  findStartupPage,
  nextDecisionOf,
  phasesOfStartup,
  publicFrictionsOf,
  runwayOf,
  sponsorsOf,
} from 'db/repositories/startups-page';
import { done, refuse } from '~/domain/shared/result';
import { clockStart, sixMonthClock } from '~/domain/startups/clock';
import {
  awaitedReview,
  gateProblems,
  overridable,
  type GateProblem,
} from '~/domain/startups/gates';
import {
  mayChangeIncubators,
  mayChangePhase,
  mayEditStartup,
  mayNameOwner,
  offersTeamChanges,
} from '~/domain/startups/permissions';
import type { Phase } from '~/domain/startups/phase';
import { isLive, isParty } from '~/domain/startups/standing';
import { nextPhases, phaseMove, type PhaseMove } from '~/domain/startups/transitions';
import { teamOutlook } from '~/domain/startups/team-outlook';
import type { Context } from '~/services/shared/context.server';
import { viewOutlook, type OutlookView } from './viewOutlook.server';

/** A phase that may follow, how it follows, and what keeps its gate shut. */
export interface GateView {
  readonly to: Phase;
  readonly move: PhaseMove;
  readonly problems: readonly GateProblem[];
  readonly overridable: boolean;
}

/** A startup as its pages show it at their top; its children read it from the layout. */
export type StartupView = Extract<Awaited<ReturnType<typeof readStartup>>, { ok: true }>['value'];

/** What everyone may read of a startup, with its clock, its gates, and what the reader may do. */
export async function readStartup(ctx: Context, slug: string) {
  const { db, actor, today } = ctx;
  const page = await findStartupPage(db, slug);
  const standing = page === null ? null : await standingOf(db, page.id, today);
  if (page === null || standing === null) return refuse('not-found');
  const phases = await phasesOfStartup(db, page.id);
  const startedOn = clockStart(phases);
  const facts = await phaseFacts(db, page.id, today);
  return done({
    ...page,
    phase: standing.phase,
    phaseSince: phases.at(-1)?.startsOn ?? page.openedOn,
    isLive: isLive(standing.phase),
    phases,
    clock: startedOn === null ? null : sixMonthClock(startedOn, today),
    runwayOn: await runwayOf(db, page.id),
    clockMilestones: await marksOf(ctx, page.id),
    frictions: await publicFrictionsOf(db, page.id),
    sponsors: await sponsorsOf(db, page.id),
    nextDecision: await nextDecisionOf(db, page.id),
    coIncubators: (await incubatorsOfStartup(db, page.id)).others,
    outlook: await readOutlook(ctx, page.id, standing.phase),
    teamSize: facts.teamSize,
    aftermath: await aftermathOf(db, page.id),
    /** Phase that a favourable review opens as soon as its gate holds. */
    waitingPhase: awaitedReview(standing.phase, facts)?.opensPhase ?? null,
    gates: nextPhases(standing.phase).flatMap((to): GateView[] => {
      const move = phaseMove(standing.phase, to);
      if (move === null) return [];
      const problems = gateProblems(standing.phase, to, facts);
      return [{ to, move, problems, overridable: overridable(to) }];
    }),
    may: {
      changePhase: mayChangePhase(actor),
      nameOwner: mayNameOwner(actor) && isLive(standing.phase),
      changeTeam: offersTeamChanges(actor, standing),
      edit: mayEditStartup(actor, standing),
      changeIncubators: mayChangeIncubators(actor),
      readAsParty: isParty(actor, standing),
    },
  });
}

async function readOutlook(
  { db, today }: Context,
  startupId: number,
  phase: Phase,
): Promise<OutlookView> {
  const records = await missionsOf(db, startupId);
  return viewOutlook(teamOutlook(phase, records, today), records);
}

async function marksOf({ db }: Context, startupId: number) {
  const milestones = await milestonesOf(db, startupId);
  const shown = milestones.filter((milestone) => milestone.state !== 'cancelled');
  const moves = await movesOf(
    db,
    shown.map((milestone) => milestone.id),
  );
  return shown.map(({ id, title, dueOn, closedOn, state }) => ({
    key: id,
    title,
    dueOn: state === 'reached' && closedOn !== null ? closedOn : dueOn,
    state,
    earlierDueOns: moves.filter((move) => move.milestoneId === id).map((move) => move.fromDueOn),
  }));
}
