import type { AlertShare } from '~/domain/budget/forecast';
import type { Day } from '~/domain/shared/day';
import { alertSentence } from '~/wording/budget-forecast';
import { withoutCarryOver } from '~/wording/budget-money';
import { Alert } from '../base/messages';
import { lapsedSentence } from './carry-over-list';

interface BudgetAlertsProps {
  readonly slug: string;
  readonly envelopes: readonly {
    readonly id: number;
    readonly funderName: string;
    readonly alert: AlertShare | null;
    readonly balance: { readonly left: number };
    readonly carriable: readonly {
      readonly year: number;
      readonly ae: number;
      readonly cp: number;
    }[];
  }[];
  readonly mayCarryOver: boolean;
  readonly today: Day;
}

/** What people should not miss: envelopes nearly or wholly ordered, and what the year's end takes away. */
export function BudgetAlerts({ slug, envelopes, mayCarryOver, today }: BudgetAlertsProps) {
  return (
    <>
      {envelopes.map(({ id, funderName, alert, balance }) =>
        alert === null ? null : (
          <Alert key={id} tone="warning" title={alertSentence(alert, funderName, balance.left)} />
        ),
      )}
      {envelopes.flatMap(({ id, funderName, carriable }) =>
        carriable.map(({ year, ae, cp }) => (
          <Alert
            key={`${id}-${year}`}
            tone="warning"
            title={`${funderName}\u00a0: ${lapsedSentence(year, ae, cp)}.`}
          >
            <p>
              {withoutCarryOver(year, today)}
              {mayCarryOver ? (
                <>
                  {' '}
                  <a href={`/startups/${slug}/budget/enveloppes`}>Décider un report</a>
                </>
              ) : null}
            </p>
          </Alert>
        )),
      )}
    </>
  );
}
