import { goneFigures } from 'db/repositories/handover-follow-up';
import {
  handoverFigures,
  moneyFigures,
  startupsByPhase,
  waitingFigures,
  type WaitingFigures,
} from 'db/repositories/figures';
import { untilNextAct } from 'db/repositories/until-next-act';
import { PHASES, type Phase } from '~/domain/startups/phase';
import { isLive } from '~/domain/startups/standing';
import type { Context } from '../shared/context.server';

export interface Figures {
  readonly waiting: WaitingFigures;
  readonly phases: readonly { readonly phase: Phase; readonly count: number }[];
  readonly liveStartups: number;
  readonly grantedCents: number;
  readonly paidCents: number;
  readonly handedOver: number;
  /** Handed over, not closed since, and not said to be closed by its owner. */
  readonly stillAlive: number;
  /** Share of the frictions that is gone, at the median of the services measured again; null before the first. */
  readonly gonePercent: number | null;
  readonly measuredAgain: number;
}

/** The living figures of the incubator that everybody reads on the home page; each is counted again only after an act that may change it. */
export async function readFigures({ db, now, today }: Context): Promise<Figures> {
  const [waiting, counts, money, handovers, gone] = await Promise.all([
    untilNextAct(db, 'waiting', today, () => waitingFigures(db, now), ['frictions']),
    untilNextAct(db, 'startups in each phase', today, () => startupsByPhase(db), ['phases']),
    untilNextAct(db, 'money', today, () => moneyFigures(db), ['envelopes', 'ledger']),
    untilNextAct(db, 'handed over', today, () => handoverFigures(db), ['phases']),
    untilNextAct(db, 'gone', today, () => goneFigures(db), ['handovers', 'phases']),
  ]);
  const byPhase = new Map(counts.map(({ phase, count }) => [phase, count]));
  const phases = PHASES.map((phase) => ({ phase, count: byPhase.get(phase) ?? 0 }));
  return {
    waiting,
    phases,
    liveStartups: phases
      .filter(({ phase }) => isLive(phase))
      .reduce((sum, { count }) => sum + count, 0),
    ...money,
    handedOver: handovers.handedOver,
    stillAlive: handovers.handedOver - handovers.closedSince - gone.statedClosed,
    gonePercent: gone.medianPercent,
    measuredAgain: gone.measured,
  };
}
