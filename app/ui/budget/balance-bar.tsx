import type { Balance } from '~/domain/budget/balance';
import { budgetSentence } from '~/wording/budget';
import { BudgetBar } from '../charts/budget-bar';

/** Where the money of a balance stands, under its sentence. */
export function BalanceBar({ balance }: { readonly balance: Balance }) {
  return (
    <BudgetBar
      grantedCents={balance.granted}
      orderedCents={balance.ordered}
      certifiedCents={balance.certified}
      paidCents={balance.paid}
      lapsedCents={balance.lapsed}
      title={budgetSentence(balance)}
    />
  );
}
