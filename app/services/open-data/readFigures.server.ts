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
  /** Handed over and not closed since. */
  readonly stillAlive: number;
}

/** The living figures of the incubator that everybody reads on the home page. */
export function readFigures(ctx: Context): Promise<Figures> {
  return untilNextAct(ctx.db, 'figures', ctx.today, () => computeFigures(ctx));
}

async function computeFigures({ db, now }: Context): Promise<Figures> {
  const [waiting, counts, money, handovers] = await Promise.all([
    waitingFigures(db, now),
    startupsByPhase(db),
    moneyFigures(db),
    handoverFigures(db),
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
    stillAlive: handovers.handedOver - handovers.closedSince,
  };
}
