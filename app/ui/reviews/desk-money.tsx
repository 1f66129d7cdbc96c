import type { Balance } from '~/domain/budget/balance';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { formatCount, formatMoney } from '~/wording/format';
import { PHASE_LABELS } from '~/wording/startups';
import { BudgetBar } from '../charts/budget-bar';
import { Section } from '../base/page-title';
import { Day } from '../base/values';

interface DeskMoneyProps {
  readonly startups: readonly {
    readonly slug: string;
    readonly name: string;
    readonly phase: Phase;
    readonly organisationName: string;
    readonly balance: Balance;
    readonly milestonesReached: number;
    readonly milestonesPlanned: number;
    readonly lastReached: { readonly title: string; readonly on: CalendarDay } | null;
  }[];
}

/** What the money of the sponsor's organisation did on each startup: granted, ordered, certified, paid, and the steps reached with it. */
export function DeskMoney({ startups }: DeskMoneyProps) {
  return (
    <>
      {startups.map(({ slug, name, phase, organisationName, balance, ...steps }) => (
        <Section key={slug} title={name} level={3}>
          <p>
            {PHASE_LABELS[phase]}, pour {organisationName}.{' '}
            <a href={`/startups/${slug}`}>La page de {name}</a>
          </p>
          {balance.granted === 0 ? (
            <p>Votre organisation ne lui a pas encore accordé d’enveloppe.</p>
          ) : (
            <BudgetBar
              title={`${formatMoney(balance.granted)} accordés, ${formatMoney(balance.ordered)} commandés, ${formatMoney(balance.paid)} payés`}
              grantedCents={balance.granted}
              orderedCents={balance.ordered}
              certifiedCents={balance.certified}
              paidCents={balance.paid}
            />
          )}
          <p>
            {formatCount(steps.milestonesReached, 'jalon atteint', 'jalons atteints')},{' '}
            {formatCount(steps.milestonesPlanned, 'jalon à venir', 'jalons à venir')}.
            {steps.lastReached === null ? null : (
              <>
                {' '}
                Le dernier, le <Day day={steps.lastReached.on} />
                &nbsp;: {steps.lastReached.title}.
              </>
            )}
          </p>
        </Section>
      ))}
    </>
  );
}
