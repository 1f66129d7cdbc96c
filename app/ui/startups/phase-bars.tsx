import { EVERY_INCUBATOR } from '~/domain/startups/filters';
import type { Phase } from '~/domain/startups/phase';
import { PHASE_LABELS } from '~/wording/startups';
import { ShareBars } from '../charts/share-bars';

type Counts = readonly { readonly phase: Phase; readonly count: number }[];

interface PhaseBarsProps {
  /** One's own incubator's startups, which stand first; null for whoever has no portfolio. */
  readonly portfolio: {
    readonly name: string;
    readonly slug: string;
    readonly phases: Counts;
  } | null;
  /** All startups. */
  readonly phases: Counts;
}

/** Startups by phase, each bar leading to them: for staff their own portfolio, then everybody's. */
export function PhaseBars({ portfolio, phases }: PhaseBarsProps) {
  const everybodys = portfolio === null ? '' : `incubateur=${EVERY_INCUBATOR}&`;
  return (
    <>
      {portfolio === null ? null : (
        <ShareBars
          title={`Votre portefeuille (${portfolio.name})`}
          items={itemsOf(portfolio.phases, `incubateur=${portfolio.slug}&`)}
        />
      )}
      <ShareBars title="Où en sont les start-ups" items={itemsOf(phases, everybodys)} />
    </>
  );
}

function itemsOf(counts: Counts, filter: string) {
  return counts
    .filter(({ count }) => count > 0)
    .map(({ phase, count }) => ({
      key: phase,
      label: PHASE_LABELS[phase],
      value: count,
      href: `/startups?${filter}phase=${phase}`,
    }));
}
