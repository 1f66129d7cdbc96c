import type { IndicatorKind } from '~/domain/milestones/indicator';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatNumber } from '~/wording/format';
import { INDICATOR_KIND_LABELS } from '~/wording/milestones-indicators';
import { Section } from '../base/page-title';
import { StateBadge, Tag } from '../base/tags';
import { IndicatorChart } from '../charts/indicator-chart';

export interface IndicatorShown {
  readonly id: number;
  readonly kind: IndicatorKind;
  readonly name: string;
  readonly unit: string;
  readonly target: number | null;
  readonly targetOn: CalendarDay | null;
  readonly meetsTarget: boolean | null;
  readonly series: readonly { readonly measuredOn: CalendarDay; readonly value: number }[];
}

/** An indicator in a list: its line, and whether it is where it should be. */
export function IndicatorCard({
  indicator,
  page,
}: {
  readonly indicator: IndicatorShown;
  readonly page: string;
}) {
  const { id, name, series } = indicator;
  return (
    <Section
      level={3}
      title={<a href={`${page}/${id}`}>{name}</a>}
      aside={<IndicatorTags indicator={indicator} />}
    >
      {series.length === 0 ? (
        <p className="text-soft">Aucun chiffre n’est encore relevé.</p>
      ) : (
        <>
          <IndicatorChart {...indicator} unnamed withoutTable />
          <p>
            <a href={`${page}/${id}`} aria-label={`Les chiffres en tableau\u00a0: ${name}`}>
              Les chiffres en tableau
            </a>
          </p>
        </>
      )}
    </Section>
  );
}

/** What an indicator is, and whether its target is met. */
export function IndicatorTags({
  indicator,
}: {
  readonly indicator: Pick<IndicatorShown, 'kind' | 'meetsTarget' | 'target' | 'unit'>;
}) {
  const { kind, meetsTarget, target, unit } = indicator;
  return (
    <>
      <Tag>{INDICATOR_KIND_LABELS[kind]}</Tag>{' '}
      {meetsTarget === null || target === null ? null : (
        <StateBadge tone={meetsTarget ? 'success' : 'info'}>
          {meetsTarget ? 'Visé atteint' : 'Visé'}&nbsp;: {formatNumber(target)} {unit}
        </StateBadge>
      )}
    </>
  );
}
