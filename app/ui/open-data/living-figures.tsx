import { goneAtMedian } from '~/wording/handover-follow-up';
import { formatDuration } from '~/wording/format';
import { Figure, FigureRow } from '../base/figures';
import { Money } from '../base/values';

interface LivingFiguresProps {
  readonly figures: {
    readonly waiting: {
      readonly waiting: number;
      readonly oldestDays: number | null;
      readonly medianDays: number | null;
    };
    readonly liveStartups: number;
    readonly grantedCents: number;
    readonly paidCents: number;
    readonly handedOver: number;
    readonly stillAlive: number;
    readonly gonePercent: number | null;
    readonly measuredAgain: number;
  };
}

/** What the incubator is doing now, in four figures. */
export function LivingFigures({ figures }: LivingFiguresProps) {
  const { waiting } = figures;
  return (
    <FigureRow>
      <Figure
        value={waiting.waiting}
        label={
          waiting.waiting === 1 ? 'friction attend une réponse' : 'frictions attendent une réponse'
        }
        note={
          waiting.oldestDays === null
            ? 'Aucune n’attend'
            : `La plus ancienne depuis ${formatDuration(waiting.oldestDays)}${waiting.medianDays === null ? '' : `, délai médian ${formatDuration(waiting.medianDays)}`}`
        }
        href="/frictions"
      />
      <Figure
        value={figures.liveStartups}
        label="start-ups au travail"
        note="de l’investigation à la consolidation"
        href="/startups"
      />
      <Figure
        value={<Money cents={figures.grantedCents} />}
        label="accordés"
        note={
          <>
            <Money cents={figures.paidCents} /> déjà payés
          </>
        }
      />
      <Figure
        value={figures.handedOver}
        label="services repris par leur administration"
        note={[
          figures.stillAlive === figures.handedOver
            ? 'tous en vie'
            : `dont ${figures.stillAlive} toujours en vie`,
          ...(figures.gonePercent === null
            ? []
            : [goneAtMedian(figures.gonePercent, figures.measuredAgain)]),
        ].join(', ')}
        href="/passations"
      />
    </FigureRow>
  );
}
