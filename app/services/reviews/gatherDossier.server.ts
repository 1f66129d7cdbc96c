import type { Reader } from 'db/client';
import { envelopesOf, ledgerOf } from 'db/repositories/budget';
import { impactLinesOf, type ReviewRecord } from 'db/repositories/reviews';
import { conditionsOf } from 'db/repositories/reviews-around';
import {
  frictionsInDossier,
  milestonesInDossier,
  phasesInDossier,
  teamInDossier,
  type MilestoneInDossier,
} from 'db/repositories/reviews-dossier';
import { builtOn } from 'db/repositories/resources-built-on';
import { startupRecord } from 'db/repositories/startups';
import { asDecidedThen } from '~/domain/budget/carry-over';
import { statementOf } from '~/domain/budget/statement';
import { milestoneThen, reuseThen, wasKnown, type Horizon } from '~/domain/reviews/dossier';
import type {
  BuiltOnTold,
  DossierFacts,
  LastDecision,
  MilestoneTold,
} from '~/domain/reviews/dossier-facts';
import { clockStart } from '~/domain/startups/clock';
import { readForecast } from '~/services/budget/readForecast.server';
import { decisionBefore } from './decisionBefore.server';
import { gatherMeasures } from './gatherMeasures.server';

/** Everything that the dossier of a committee is written from, as it was known at the horizon, without anybody typing it again. */
export async function gatherDossier(
  reader: Reader,
  startupId: number,
  review: ReviewRecord,
  horizon: Horizon,
): Promise<DossierFacts> {
  const toldOn = horizon.lastDay;
  const { name } = await startupRecord(reader, startupId);
  const phases = (await phasesInDossier(reader, startupId)).filter((phase) =>
    wasKnown(phase.openedAt, horizon),
  );
  const current = phases.at(-1);
  const lines = (await ledgerOf(reader, startupId)).filter((line) => wasKnown(line.at, horizon));
  const envelopes = (await envelopesOf(reader, startupId))
    .filter((envelope) => wasKnown(envelope.grantedAt, horizon))
    .map((envelope) => asDecidedThen(envelope, ({ decidedAt }) => wasKnown(decidedAt, horizon)));
  const money = statementOf(envelopes, lines, toldOn);
  const milestones = await milestonesInDossier(reader, startupId);
  const { heldOn, ask, askedCents, askedPhase, hypotheses } = review;
  return {
    ...{ heldOn, toldOn, ask, askedCents, askedPhase, hypotheses },
    startupName: name,
    phase: current?.phase ?? null,
    phaseSince: current?.startsOn ?? null,
    clockStartedOn: clockStart(phases),
    frictions: await frictionsInDossier(reader, startupId),
    team: await teamInDossier(reader, startupId, toldOn),
    milestones: milestones
      .filter((milestone) => wasKnown(milestone.createdAt, horizon))
      .map((milestone) => milestoneTold(milestone, horizon)),
    balance: money.balance,
    forecast: await readForecast(reader, startupId, toldOn, { envelopes, lines }),
    envelopes: money.envelopes.map(({ id, funderName, startsOn, endsOn, balance }) => ({
      ...{ id, funderName, startsOn, endsOn, balance },
    })),
    ...(await gatherMeasures(reader, startupId, toldOn)),
    builtOn: await builtOnThen(reader, startupId, horizon),
    impact: await impactLinesOf(reader, review.id),
    last: await lastDecision(reader, startupId, review),
  };
}

function milestoneTold(milestone: MilestoneInDossier, horizon: Horizon): MilestoneTold {
  const then = milestoneThen(milestone, horizon);
  const isReached = then.state === 'reached';
  const { evidenceFigure: value, evidenceUnit: unit } = milestone;
  return {
    ...then,
    id: milestone.id,
    title: milestone.title,
    closedOn: then.state === 'planned' ? null : milestone.closedOn,
    figure: isReached && value !== null && unit !== null ? { value, unit } : null,
    evidenceUrl: isReached ? milestone.evidenceUrl : null,
    evidenceNote: isReached ? milestone.evidenceNote : null,
  };
}

async function builtOnThen(
  reader: Reader,
  startupId: number,
  horizon: Horizon,
): Promise<readonly BuiltOnTold[]> {
  return (await builtOn(reader, startupId)).flatMap((reuse) => {
    const then = reuseThen(reuse, horizon);
    const { slug, name, producerName, since, purpose } = reuse;
    return then === null
      ? []
      : [{ slug, name, producerName, since, purpose, isConfirmed: then === 'confirmed' }];
  });
}

async function lastDecision(
  reader: Reader,
  startupId: number,
  review: ReviewRecord,
): Promise<LastDecision | null> {
  const last = await decisionBefore(reader, startupId, review);
  if (last === null || last.outcome === null) return null;
  const { heldOn, outcome, reason, grantedCents } = last;
  return {
    ...{ heldOn, outcome, grantedCents },
    reason: reason ?? '',
    conditions: await conditionsOf(reader, last.id),
    impact: await impactLinesOf(reader, last.id),
  };
}
