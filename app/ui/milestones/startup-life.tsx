import type { IndicatorKind } from '~/domain/milestones/indicator';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatPercent } from '~/wording/format';
import { Section } from '../base/page-title';
import { IndicatorChart } from '../charts/indicator-chart';
import { LogList, type LogLineShown } from './log-list';
import { WeightSentence, type WeightShown } from './weights';

interface IndicatorShown {
  readonly id: number;
  readonly kind: IndicatorKind;
  readonly name: string;
  readonly unit: string;
  readonly target: number | null;
  readonly targetOn: CalendarDay | null;
  readonly series: readonly { readonly measuredOn: CalendarDay; readonly value: number }[];
}

interface StartupLifeProps {
  readonly slug: string;
  /** Those in use, usage first. */
  readonly indicators: readonly IndicatorShown[];
  /** Those that were measured again. */
  readonly weights: readonly WeightShown[];
  /** The last lines. */
  readonly lines: readonly LogLineShown[];
  readonly standardsMet: number | null;
}

/** What the team wrote once, on its startup's first page: figures in use first, then the last weeks, and the standards met. */
export function StartupLife({ slug, indicators, weights, lines, standardsMet }: StartupLifeProps) {
  return (
    <>
      {indicators.length + weights.length === 0 ? null : (
        <Section
          title="En chiffres"
          id="chiffres"
          aside={<a href={`/startups/${slug}/indicateurs`}>Tous les indicateurs</a>}
        >
          <div className="rl-in-use">
            {indicators.map((indicator) => (
              <IndicatorChart key={indicator.id} {...indicator} />
            ))}
          </div>
          {weights.map((weight) => (
            <WeightSentence key={weight.frictionId} weight={weight} />
          ))}
        </Section>
      )}
      {lines.length === 0 ? null : (
        <Section
          title="Les dernières semaines"
          id="semaines"
          aside={<a href={`/startups/${slug}/journal`}>Tout le journal de bord</a>}
        >
          <LogList lines={lines} slug={slug} />
        </Section>
      )}
      {standardsMet === null ? null : (
        <p>
          <a href={`/startups/${slug}/standards`}>
            {formatPercent(standardsMet)} des critères de qualité sont remplis
          </a>
        </p>
      )}
    </>
  );
}
