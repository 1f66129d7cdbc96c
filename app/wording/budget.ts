import type { LedgerKind } from '~/domain/budget/ledger';
import type { LedgerRefusal } from '~/domain/budget/rules';
import type { Cents } from '~/domain/shared/money';
import type { Refused } from '~/domain/shared/result';
import { formatMoney, formatPercent } from './format';

/** Kinds of a ledger line. */
export const LEDGER_KINDS: Readonly<Record<LedgerKind, string>> = {
  commitment: 'Commande',
  certification: 'Service fait',
  invoice: 'Facture',
  payment: 'Paiement',
};

/** Why a ledger line is not written; `{left}` is the sum that would still be accepted. */
export const BUDGET_REFUSALS: Readonly<Record<LedgerRefusal, string>> = {
  'startup-closed': 'Cette start-up n’est plus en cours\u00a0: elle ne passe plus de commande.',
  'in-the-future': 'Cette date n’est pas encore arrivée\u00a0: inscrivez l’opération le jour venu.',
  'outside-period': 'Ce jour n’est pas dans la période de l’enveloppe.',
  'before-order': 'Ce jour précède celui de la commande.',
  'more-than-left': 'Cette commande dépasse l’enveloppe\u00a0: il y reste {left}.',
  lapsed:
    'Il reste {left} en {next}. Les {lapsed} que {year} a laissés ne se commandent plus, sauf décision de report.',
  'payments-lapsed':
    'Il reste {left} de crédits de paiement en {next}. Les {lapsed} que {year} a laissés ne se paient plus, sauf décision de report.',
  'more-than-ordered': 'C’est plus que la commande\u00a0: il reste {left} à certifier.',
  'more-than-invoiceable': 'C’est plus que la commande\u00a0: il reste {left} à facturer.',
  'more-than-certified': 'C’est plus que le service fait\u00a0: il reste {left} à payer.',
  'more-than-invoiced': 'C’est plus que la facture\u00a0: il y reste {left} à payer.',
  'more-than-payable': 'C’est plus que les crédits de paiement\u00a0: il y reste {left}.',
  'order-reversed': 'Cette commande a été annulée\u00a0: rien ne peut plus s’y rattacher.',
  'already-reversed': 'Cette écriture est déjà annulée.',
  'is-a-reversal': 'Une annulation ne s’annule pas\u00a0: passez une nouvelle écriture.',
  'rests-on-it':
    'Du service fait ou une facture repose sur cette commande\u00a0: annulez-les d’abord.',
  'paid-on-it': 'Un paiement repose sur cette écriture\u00a0: annulez-le d’abord.',
  'invoice-known': 'Cette facture est déjà enregistrée pour ce fournisseur.',
  'invoice-of-other-order': 'Cette facture n’est pas celle de la commande choisie.',
  'activity-unknown': 'Cette activité n’est plus dans la grille des dépenses.',
  'resource-unknown': 'Cette ressource n’est plus dans la grille des dépenses.',
};

/** A refusal whose sums, in cents, are written for people. */
export function withSums<R extends string>(refused: Refused<R>): Refused<R> {
  if (refused.facts === undefined) return refused;
  const facts = Object.entries(refused.facts).map(([name, value]) => [
    name,
    typeof value === 'number' ? formatMoney(value) : value,
  ]);
  return { ...refused, facts: Object.fromEntries(facts) as Record<string, string> };
}

/** The one sentence over the budget: what is left, how much is used, and what lapsed. */
export function budgetSentence(balance: {
  readonly granted: Cents;
  readonly left: Cents;
  readonly lapsed: Cents;
  readonly usedPercent: number;
}): string {
  if (balance.granted === 0) return 'Aucune enveloppe n’a encore été accordée.';
  const used = `${formatPercent(balance.usedPercent / 100)} de ${formatMoney(balance.granted)} sont engagés`;
  const lapsed =
    balance.lapsed > 0
      ? ` ${formatMoney(balance.lapsed)} d’années ou d’enveloppes terminées n’ont pas été reportés et ne se commandent plus.`
      : '';
  if (balance.left <= 0)
    return `${lapsed === '' ? 'Tout est commandé' : 'Rien ne reste à commander'}\u00a0: ${used}.${lapsed}`;
  return `Il reste ${formatMoney(balance.left)} à commander\u00a0: ${used}.${lapsed}`;
}
