import type { Activity, LedgerKind } from '~/domain/budget/ledger';
import type { LedgerRefusal } from '~/domain/budget/rules';
import type { Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import type { Refused } from '~/domain/shared/result';
import { formatDay, formatMoney, formatPercent } from './format';

/** Kinds of a ledger line. */
export const LEDGER_KINDS: Readonly<Record<LedgerKind, string>> = {
  commitment: 'Commande',
  certification: 'Service fait',
  payment: 'Paiement',
};

/** Activities of the spending grid. */
export const ACTIVITIES: Readonly<Record<Activity, string>> = {
  donnees: 'Données',
  'hebergement-non-cloud': 'Hébergement hors nuage',
  'hebergement-cloud': 'Hébergement en nuage',
  ops: 'Exploitation',
  reseau: 'Réseau',
  'gestion-administrative': 'Gestion administrative',
  securite: 'Sécurité',
  'deploiement-communication': 'Déploiement, communication et relations institutionnelles',
  support: 'Support',
  developpement: 'Développement',
  pilotage: 'Pilotage, coaching et produit',
  design: 'Design',
  autre: 'Autre',
};

/** Why a ledger line is not written; `{left}` is the sum that would still be accepted. */
export const BUDGET_REFUSALS: Readonly<Record<LedgerRefusal, string>> = {
  'startup-closed': 'Cette start-up n’est plus en cours\u00a0: elle ne passe plus de commande.',
  'in-the-future': 'Cette date n’est pas encore arrivée\u00a0: inscrivez l’opération le jour venu.',
  'outside-period': 'Ce jour n’est pas dans la période de l’enveloppe.',
  'before-order': 'Ce jour précède celui de la commande.',
  'more-than-left': 'Cette commande dépasse l’enveloppe\u00a0: il y reste {left}.',
  'more-than-ordered': 'C’est plus que la commande\u00a0: il reste {left} à certifier.',
  'more-than-certified': 'C’est plus que le service fait\u00a0: il reste {left} à payer.',
  'more-than-payable': 'C’est plus que les crédits de paiement\u00a0: il y reste {left}.',
  'order-reversed': 'Cette commande a été annulée\u00a0: rien ne peut plus s’y rattacher.',
  'already-reversed': 'Cette écriture est déjà annulée.',
  'is-a-reversal': 'Une annulation ne s’annule pas\u00a0: passez une nouvelle écriture.',
  'rests-on-it': 'Du service fait repose sur cette commande\u00a0: annulez-le d’abord.',
  'paid-on-it': 'Un paiement repose sur ce service fait\u00a0: annulez-le d’abord.',
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

/** The one sentence over the budget: what is left, how much is used, and by when to order. */
export function budgetSentence(
  balance: { readonly granted: Cents; readonly left: Cents; readonly usedPercent: number },
  orderBefore: Day | null,
): string {
  if (balance.granted === 0) return 'Aucune enveloppe n’a encore été accordée.';
  const used = `${formatPercent(balance.usedPercent / 100)} de ${formatMoney(balance.granted)} sont engagés`;
  if (balance.left === 0) return `Tout est commandé\u00a0: ${used}.`;
  const left = `Il reste ${formatMoney(balance.left)} à commander`;
  if (orderBefore === null) return `${left}, mais la période est close\u00a0: ${used}.`;
  return `${left}, avant le ${formatDay(orderBefore)}\u00a0: ${used}.`;
}
