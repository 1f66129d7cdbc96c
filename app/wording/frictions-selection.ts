import type { Limit } from '~/domain/frictions/portfolio';
import { HIGHEST_VALUE, VALUE_SHARES, type ValuePart } from '~/domain/frictions/portfolio-value';
import type { SelectionKind, SelectionRefusal } from '~/domain/frictions/selection';
import type { Day } from '~/domain/shared/day';
import type { RefusalFacts } from '~/domain/shared/result';
import { formatCount, formatDay, formatMoney } from './format';
import { FRICTION_REFUSALS } from './frictions';

/** What a session gives teams for. */
export const SELECTION_KIND_LABELS: Readonly<Record<SelectionKind, string>> = {
  investigation: 'Investigations',
  construction: 'Constructions',
};

/** The limits of a portfolio. */
export const LIMIT_LABELS: Readonly<Record<Limit, string>> = {
  budget: 'Le budget',
  teams: 'Le nombre d’équipes',
  share: 'La part des collectivités',
  forces: 'Ce que vous imposez ou écartez',
};

/** « sans la limite de budget ». */
const WITHOUT_LIMIT: Readonly<Record<Limit, string>> = {
  budget: 'avec un budget plus grand',
  teams: 'avec plus d’équipes',
  share: 'sans part des collectivités',
  forces: 'sans ce que vous imposez ou écartez',
};

export const VALUE_PART_LABELS: Readonly<Record<ValuePart, string>> = {
  score: 'les notes',
  burden: 'le poids (heures ou euros perdus par an)',
  reach: 'les habitantes et habitants concernés',
};

/** How values come about, in two sentences. */
export const VALUE_FORMULA = `La valeur va de 0 à 100\u00a0: ${VALUE_SHARES.score}\u00a0% pour ${VALUE_PART_LABELS.score}, ${VALUE_SHARES.burden}\u00a0% pour ${VALUE_PART_LABELS.burden}, ${VALUE_SHARES.reach}\u00a0% pour ${VALUE_PART_LABELS.reach}. Le poids et les habitants comptent par leur rang parmi les candidates\u00a0; ce qui est inconnu compte comme le milieu des autres, jamais comme zéro.`;

/** When the mean of a friction is shown on selection day. */
export const SCORES_RULE =
  'La moyenne d’une friction apparaît quand toutes les personnes chargées de la noter l’ont fait\u00a0; d’ici là, ses notes sont attendues et ne comptent pas.';

export const SELECTION_REFUSALS: Readonly<Record<SelectionRefusal, string>> = {
  ...FRICTION_REFUSALS,
  'no-candidate': 'Aucune friction n’est qualifiée\u00a0: il n’y a rien à choisir.',
  'forced-both': 'Une même friction ne peut pas être à la fois imposée et écartée.',
  'no-portfolio': 'Aucun portefeuille ne tient dans ces limites. {guilty}',
  'out-of-time': 'Le calcul a pris trop de temps\u00a0: resserrez une limite et recommencez.',
  'already-decided': 'Cette journée est déjà décidée\u00a0: plus rien n’y change.',
  'too-many-portfolios': 'Une journée garde {max}\u00a0portefeuilles au plus.',
  'candidates-changed':
    'La friction nº\u00a0{number} («\u00a0{title}\u00a0») a changé entre-temps\u00a0: rien n’est décidé. Relisez-la ou recalculez le portefeuille.',
  'reason-missing': 'Écrivez un motif\u00a0: chaque décision se justifie.',
};

/** The facts of a refusal, with what stands in the way said in words. */
export function selectionFacts(facts: RefusalFacts): RefusalFacts {
  if (facts['guilty'] === undefined) return facts;
  const ways = String(facts['guilty'])
    .split(',')
    .filter((limit): limit is Limit => limit in WITHOUT_LIMIT)
    .map((limit) => WITHOUT_LIMIT[limit]);
  const guilty =
    ways.length === 0
      ? 'Assouplissez-en plusieurs à la fois.'
      : `Il y en aurait un ${ways.join(', ou ')}.`;
  return { ...facts, guilty };
}

/** « Journée de sélection du 12 mars 2026 ». */
export function selectionName(heldOn: Day): string {
  return `Journée de sélection du ${formatDay(heldOn)}`;
}

/** « 3 équipes et 45 000 € pour des investigations, dont au moins 40 % de collectivités ». */
export function limitsSentence(limits: {
  readonly kind: SelectionKind;
  readonly budgetCents: number;
  readonly teams: number;
  readonly collectiviteShare: number;
}): string {
  const { kind, budgetCents, teams, collectiviteShare } = limits;
  const given = `${formatCount(teams, 'équipe', 'équipes')} et ${formatMoney(budgetCents)} pour des ${SELECTION_KIND_LABELS[kind].toLocaleLowerCase('fr')}`;
  return collectiviteShare === 0
    ? given
    : `${given}, dont au moins ${String(collectiviteShare)}\u00a0% proposées par des collectivités`;
}

/** « 71,3 »: a value of 0 to 1000 on its scale of 100. */
export function formatValue(value: number): string {
  return ONE_DECIMAL.format((value * 100) / HIGHEST_VALUE);
}

const ONE_DECIMAL = new Intl.NumberFormat('fr-FR', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** What a limit costs, in a sentence. */
export function costSentence(limit: Limit, gain: number | null, cents: number): string {
  if (gain === null) return 'Le calcul sans cette limite n’a pas abouti dans le temps imparti.';
  if (gain === 0)
    return 'Ne coûte rien\u00a0: le meilleur portefeuille sans elle ne vaut pas plus.';
  const money =
    cents === 0
      ? 'pour le même montant'
      : cents > 0
        ? `pour ${formatMoney(cents)} de plus`
        : `pour ${formatMoney(-cents)} de moins`;
  return `Coûte ${formatValue(gain)} de valeur\u00a0: ${WITHOUT_LIMIT[limit]}, on en aurait autant de plus, ${money}.`;
}

/** Labels of the session’s fields, for the conflict page. */
export const SELECTION_LABELS = {
  heldOn: 'Date',
  kind: 'Pour des',
  budgetCents: 'Budget',
  teams: 'Équipes',
  collectiviteShare: 'Part des collectivités',
} as const;

/** Labels of a decision’s common reasons, for the conflict page. */
export const REASON_LABELS = {
  selectedReason: 'Motif commun de celles qui sont choisies',
  keptReason: 'Motif commun des autres',
} as const;
