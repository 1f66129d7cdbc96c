import type { PhaseLengths as Lengths } from '~/domain/startups/survival';
import { formatCount, formatNumber } from '~/wording/format';
import { PHASE_LABELS } from '~/wording/startups';
import { HOW_PHASES_ARE_COUNTED } from '~/wording/startups-portfolio';
import { Section } from '../base/page-title';
import { Table } from '../base/table';
import { SurvivalCurve } from '../charts/survival-curve';

/** How long phases last and how long startups live, each with how it is counted. */
export function PhaseLengths({ phases, survival }: Lengths) {
  return (
    <Section title="Combien de temps durent les phases" id="durees">
      <Table
        caption="Durée des phases"
        captionHidden
        rows={phases}
        rowKey={({ phase }) => phase}
        columns={[
          {
            id: 'phase',
            header: 'Phase',
            rowHeader: true,
            cell: ({ phase }) => PHASE_LABELS[phase],
          },
          {
            id: 'ended',
            header: 'Phases terminées',
            numeric: true,
            cell: ({ ended }) => formatNumber(ended),
          },
          {
            id: 'median',
            header: 'Durée médiane',
            numeric: true,
            cell: ({ medianDays }) => daysOf(medianDays, 'aucune terminée'),
          },
          {
            id: 'half',
            header: 'La moitié l’ont quittée en',
            numeric: true,
            cell: ({ halfLeftBy }) => daysOf(halfLeftBy, 'pas encore connu'),
          },
        ]}
      />
      <p className="text-soft">{HOW_PHASES_ARE_COUNTED}</p>
      <SurvivalCurve survival={survival} />
    </Section>
  );
}

function daysOf(days: number | null, unknown: string): string {
  return days === null ? unknown : formatCount(Math.round(days), 'jour', 'jours');
}
