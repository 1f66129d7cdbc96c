import { yearOf } from '~/domain/budget/balance';
import type { Day } from '~/domain/shared/day';
import type { CarryOverRefusal } from '~/domain/budget/carry-over';
import type { Funding, OtherHalf } from '~/domain/budget/funding';
import type { GrantRefusal } from '~/domain/budget/grant';
import type { GridAxis, GridRefusal } from '~/domain/budget/grid';
import { formatMoney } from './format';

/** What a funder's money is to the startup. */
export const FUNDING_LABELS: Readonly<Record<Funding, string>> = {
  owner: 'Porteur',
  incubator: 'Incubateur',
  'co-funding': 'Cofinancement à 50\u00a0%',
  collectivite: 'Collectivité',
  sponsor: 'Sponsor',
};

/** The half that a co-funding expects from others. */
export function otherHalfSentence({ expected, brought }: OtherHalf): string {
  const half = `L’autre moitié, ${formatMoney(expected)}, est apportée par d’autres`;
  if (brought >= expected) return `${half}\u00a0: leurs enveloppes de l’année la couvrent.`;
  return `${half}\u00a0: il en manque ${formatMoney(expected - brought)}.`;
}

/** What becomes of what a year leaves when nobody carries it over. */
export function withoutCarryOver(year: number, today: Day): string {
  const falls = yearOf(today) > year ? 'sont tombées le' : 'tombent au';
  return `Sans décision de report, ces sommes ${falls} 31\u00a0décembre ${year}.`;
}

/** Why what is left is not carried over. */
export const CARRY_OVER_REFUSAL_SENTENCES: Readonly<Record<CarryOverRefusal, string>> = {
  'startup-closed':
    'Cette start-up n’est plus en cours\u00a0: seul ce qui reste à payer se reporte.',
  'too-early': 'On ne sait ce qui reste de {year} qu’à partir du 1er décembre {year}.',
  'ends-outside-year': 'Choisissez un jour de {year}\u00a0: un report vaut pour l’année suivante.',
  'nothing-carried': 'Écrivez ce qui est reporté, à commander ou à payer.',
  'more-than-left': 'L’année ne laisse que {left} à commander.',
  'more-than-payable': 'L’année ne laisse que {left} à payer.',
};

/** Why an envelope is not written down. */
export const GRANT_REFUSAL_SENTENCES: Readonly<Record<GrantRefusal, string>> = {
  'startup-closed': 'Cette start-up n’est plus en cours\u00a0: elle ne reçoit plus d’enveloppe.',
  'amount-too-high':
    'Cette somme est trop grande\u00a0: une enveloppe compte dix millions d’euros au plus. Vérifiez les zéros.',
  'payments-above-orders': 'Les crédits de paiement ne dépassent pas ce qui peut être commandé.',
  'period-backwards': 'Le dernier jour précède le premier.',
  'period-outside-year':
    'Les plafonds sont annuels\u00a0: arrêtez la période au 31\u00a0décembre, et écrivez une autre enveloppe pour l’année suivante.',
  'funder-unknown':
    'Nous ne connaissons pas cette organisation. Écrivez son nom complet ou son SIREN.',
  'funder-ambiguous':
    'Plusieurs organisations portent ce nom. Écrivez l’une de celles-ci\u00a0: {choices}.',
  'not-a-collectivite': 'Cette organisation n’est pas une collectivité.',
};

/** The two sides of the spending grid. */
export const GRID_AXIS_LABELS: Readonly<Record<GridAxis, { one: string; many: string }>> = {
  activity: { one: 'activité', many: 'Activités' },
  resource: { one: 'ressource', many: 'Ressources' },
};

/** Why the spending grid does not change. */
export const GRID_REFUSAL_SENTENCES: Readonly<Record<GridRefusal, string>> = {
  'label-known': 'Une autre ligne porte déjà ce nom.',
  'last-of-axis': 'C’est la dernière ligne proposée\u00a0: ajoutez-en une autre d’abord.',
};
