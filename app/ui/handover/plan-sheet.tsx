import type { PlanText } from '~/domain/handover/plan';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { sumCents } from '~/domain/shared/money';
import { PLAN_FIELDS } from '~/wording/handover-plan';
import { Sheet } from '../base/documents';
import { Section } from '../base/page-title';
import { Table } from '../base/table';
import { StateBadge } from '../base/tags';
import { Day, Money } from '../base/values';

interface PlanSheetProps {
  readonly startupName: string;
  readonly plan: PlanText & {
    readonly version: number;
    readonly writtenOn: CalendarDay;
    readonly writtenBy: string;
    readonly approval: { readonly by: string; readonly on: CalendarDay } | null;
  };
}

/** The plan as a document to read and to print. */
export function PlanSheet({ startupName, plan }: PlanSheetProps) {
  const { version, writtenOn, writtenBy, approval, years, days } = plan;
  return (
    <Sheet title={startupName} reference={`Plan d’après transfert, version ${version}`}>
      <p>
        Écrit par {writtenBy}, le <Day day={writtenOn} />.{' '}
        {approval === null ? (
          <StateBadge tone="info">À approuver par le porteur</StateBadge>
        ) : (
          <>
            <StateBadge tone="success">Approuvé</StateBadge> par {approval.by}, le{' '}
            <Day day={approval.on} />
          </>
        )}
      </p>
      <Told plan={plan} names={['vision', 'scenarios', 'fallback', 'organisation']} />
      <Section title="Trajectoire budgétaire" level={3}>
        <Table
          caption="Ce que coûte chaque année, et qui la paie"
          captionHidden
          columns={[
            { id: 'year', header: 'Année', cell: ({ year }) => year, rowHeader: true },
            {
              id: 'cents',
              header: 'Coût',
              cell: ({ cents }) => <Money cents={cents} />,
              numeric: true,
            },
            { id: 'paidBy', header: 'Payé par', cell: ({ paidBy }) => paidBy },
          ]}
          rows={years}
          rowKey={({ year }) => String(year)}
          foot={{
            year: 'Total',
            cents: <Money cents={sumCents(years.map(({ cents }) => cents))} />,
          }}
        />
      </Section>
      <Section title="Délibérations" level={3}>
        {days.length === 0 ? (
          <p>Aucune délibération n’est prévue.</p>
        ) : (
          <ul>
            {days.map(({ heldOn, about }) => (
              <li key={`${heldOn} ${about}`}>
                <Day day={heldOn} />
                {`\u00a0: ${about}`}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Sheet>
  );
}

function Told({
  plan,
  names,
}: {
  readonly plan: PlanText;
  readonly names: readonly (keyof typeof PLAN_FIELDS)[];
}) {
  return names.map((name) => (
    <Section key={name} title={PLAN_FIELDS[name].label} level={3}>
      <p className="preserve-lines">{plan[name]}</p>
    </Section>
  ));
}
