import type { ActionLateness, StateRefusal } from '~/domain/programme/action-state';
import type { FramingRefusal, FramingText } from '~/domain/programme/framing';
import type { BridgeRefusal, LinkedKind, LinkRefusal } from '~/domain/programme/link';
import type { ProgrammeRefusal } from '~/domain/programme/opening';
import { MOST_PRIORITIES } from '~/domain/programme/opening';
import type { ActionState, College } from '~/domain/programme/programme';
import type { Contradiction, Progress } from '~/domain/programme/progress';
import type { EditionStanding } from '~/domain/programme/revision';
import type { RuleHold, RuleRefusal } from '~/domain/programme/rule';
import type { Day } from '~/domain/shared/day';
import { formatCount, formatDay, formatDuration } from './format';

export const ACTION_STATE_LABELS: Readonly<Record<ActionState, string>> = {
  'a-cadrer': 'À cadrer',
  cadree: 'Cadrée',
  'en-cours': 'En cours',
  realisee: 'Réalisée',
  retiree: 'Retirée',
};

/** The sides of an action, after « pilotes » or « accord ». */
export const COLLEGE_SIDES: Readonly<Record<College, string>> = {
  'college-etat': 'côté État',
  'college-collectivites': 'côté collectivités',
};

/** What an edition did to an action, as the margin says it. */
export const STANDING_LABELS: Readonly<Record<EditionStanding, string>> = {
  added: 'Ajoutée',
  enriched: 'Enrichie',
  unchanged: 'Inchangée',
  removed: 'Retirée',
};

/** Signs of the margin, read without colour. */
export const STANDING_SIGNS: Readonly<Record<EditionStanding, string>> = {
  added: '+',
  enriched: '≠',
  unchanged: '',
  removed: '−',
};

/** From then on, how late it is exactly tells nothing more. */
const LONG_LATE_DAYS = 730;

/** What is late about an action. */
export function latenessSentence({
  kind,
  days,
}: {
  readonly kind: ActionLateness;
  readonly days: number;
}): string {
  if (kind === 'nothing-to-show')
    return 'En cours, sans rien qui le montre depuis plus de six mois';
  return days < LONG_LATE_DAYS
    ? `Cadrage en retard de ${formatDuration(days)}`
    : 'Cadrage en retard de plus de deux ans';
}

/** Why an action became framed. */
export const FRAMED_BY_BOTH = 'Les deux côtés ont donné leur accord à la fiche de cadrage.';

export const FRAMING_LABELS: Readonly<Record<keyof FramingText, { label: string; hint: string }>> =
  {
    goal: { label: 'But', hint: 'Ce qui aura changé pour les usagers, et quand.' },
    scope: { label: 'Périmètre', hint: 'Ce qui en fait partie, et ce qui n’en fait pas partie.' },
    deliverables: {
      label: 'Livrables',
      hint: 'Ce qui sera remis\u00a0: un service, un référentiel, un guide…',
    },
    territories: { label: 'Territoires', hint: 'Où l’on commence, et jusqu’où l’on va.' },
    indicators: { label: 'Indicateurs', hint: 'À quoi l’on verra que c’est fait.' },
  };

const STATE_REFUSALS: Readonly<Record<StateRefusal, string>> = {
  'state-not-next': 'L’action ne peut pas prendre cet état maintenant.',
  'reason-missing': 'Dites pourquoi\u00a0: le motif est public.',
};

const FRAMING_REFUSALS: Readonly<Record<FramingRefusal, string>> = {
  'action-removed': 'Cette action est retirée du programme.',
  'already-agreed': 'Votre côté a déjà donné son accord à cette version.',
  'no-side': 'Cet accord revient aux pilotes de l’action.',
};

export const LINKED_LABELS: Readonly<Record<LinkedKind, string>> = {
  startup: 'une start-up',
  friction: 'une friction',
  resource: 'une ressource',
};

const LINK_REFUSALS: Readonly<Record<LinkRefusal, string>> = {
  'action-removed': 'Cette action est retirée du programme.',
  'linked-already': 'C’est déjà relié à cette action.',
  'not-linked': 'Ce lien n’existe plus\u00a0: rechargez la page.',
  'startup-unknown':
    'Aucune start-up ne porte ce nom\u00a0: copiez son nom exact ou l’adresse de sa page.',
  'friction-unknown':
    'Aucune friction publique ne porte ce numéro\u00a0: copiez son numéro ou l’adresse de sa page.',
  'resource-unknown':
    'Aucune ressource ne porte ce nom\u00a0: copiez son nom exact ou l’adresse de sa page.',
};

const BRIDGE_REFUSALS: Readonly<Record<BridgeRefusal, string>> = {
  'action-removed': 'Cette action est retirée du programme.',
  'bridge-to-nowhere': 'Ce programme n’a pas d’action de ce numéro.',
  'bridge-within': 'Une passerelle mène à un autre programme.',
  'bridged-already': 'Une passerelle mène déjà à cette action.',
  'not-bridged': 'Cette passerelle n’existe plus\u00a0: rechargez la page.',
};

/** Why nothing happens to an action. */
export const ACTION_REFUSALS = {
  ...STATE_REFUSALS,
  ...FRAMING_REFUSALS,
  ...LINK_REFUSALS,
  ...BRIDGE_REFUSALS,
} as const;

/** Why a programme is not opened. */
export const PROGRAMME_REFUSALS: Readonly<Record<ProgrammeRefusal, string>> = {
  'name-without-letters': 'Le nom doit contenir des lettres ou des chiffres.',
  'name-taken': 'Un programme porte déjà ce nom.',
  'ends-before-start': 'La fin doit venir après le début.',
  'priorities-missing': `Nommez au moins une priorité, et ${MOST_PRIORITIES} au plus.`,
  'predecessor-unknown': 'Ce programme n’existe pas.',
  'predecessor-later': 'Un programme commence après celui auquel il succède.',
  'predecessor-neighbour': 'Un programme voisin ne succède à aucun autre, et aucun ne lui succède.',
};

/** What an action's links really did, in one sentence; null when nothing is linked to it. */
export function progressSentence(progress: Progress): string | null {
  const parts = [
    startupsPart(progress),
    progress.milestones === 0
      ? null
      : formatCount(progress.milestones, 'jalon atteint', 'jalons atteints'),
    progress.frictions === 0
      ? null
      : `${formatCount(progress.frictions, 'friction', 'frictions')}, dont ${formatCount(progress.resolved, 'résolue', 'résolues')}`,
    progress.resources === 0
      ? null
      : `${formatCount(progress.resources, 'ressource', 'ressources')} du socle commun, ${formatCount(progress.reuses, 'réutilisation confirmée', 'réutilisations confirmées')}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `${parts.join('\u00a0; ')}.`;
}

function startupsPart({ startups, live, inService, stopped }: Progress): string | null {
  if (startups === 0) return null;
  const fates = [
    live === 0 ? null : `${live} en cours`,
    inService === 0 ? null : `${inService} en service pour de bon`,
    stopped === 0 ? null : formatCount(stopped, 'arrêtée', 'arrêtées'),
  ].filter((fate) => fate !== null);
  const count = formatCount(startups, 'start-up', 'start-ups');
  return fates.length === 0 ? count : `${count}\u00a0: ${fates.join(', ')}`;
}

/** Where what is said and what was done disagree. */
export const CONTRADICTIONS: Readonly<Record<Contradiction, string>> = {
  'under-way-unsaid':
    'Une start-up y travaille déjà\u00a0: l’action est en cours, même si son état ne le dit pas encore.',
  'done-unfinished':
    'L’action est dite réalisée, mais aucune de ses start-ups n’est encore en service pour de bon.',
  'all-stopped': 'L’action est dite en cours, mais toutes ses start-ups sont arrêtées.',
};

/** The states that the actions of an edition may be in, in their order. */
export const SHOWN_STATES = [
  'a-cadrer',
  'cadree',
  'en-cours',
  'realisee',
] as const satisfies readonly ActionState[];

/** The same under a figure: of how many actions one says it. */
export function stateCountLabel(state: (typeof SHOWN_STATES)[number], count: number): string {
  const many = count > 1 ? 's' : '';
  const labels = {
    'a-cadrer': 'à cadrer',
    cadree: `cadrée${many}`,
    'en-cours': 'en cours',
    realisee: `réalisée${many}`,
  } as const;
  return labels[state];
}

/** When the next edition is due. */
export function nextEditionSentence({
  semester,
  dueOn,
  lateDays,
}: {
  readonly semester: string;
  readonly dueOn: Day;
  readonly lateDays: number;
}): string {
  return lateDays > 0
    ? `La révision ${semester} était attendue le ${formatDay(dueOn)}\u00a0: elle a ${formatDuration(lateDays)} de retard.`
    : `La révision ${semester} est attendue pour le ${formatDay(dueOn)}.`;
}

/** The rule by which a programme's colleges approve a revision. */
export function ruleSentence({
  quorumPercent,
  majorityPercent,
}: {
  readonly quorumPercent: number;
  readonly majorityPercent: number;
}): string {
  const majority =
    majorityPercent === 50
      ? 'plus de la moitié des voix exprimées sont pour'
      : `plus de ${majorityPercent}\u00a0% des voix exprimées sont pour`;
  const quorum =
    quorumPercent === 0
      ? 'dès qu’un de ses membres au moins a voté'
      : `quand au moins ${quorumPercent}\u00a0% de ses membres ont voté`;
  return `Une révision est adoptée quand le collège de l’État et celui des collectivités ont approuvé le même texte. Un collège approuve ${quorum} et que ${majority}\u00a0; s’abstenir, c’est voter sans s’exprimer.`;
}

/** Why the rule cannot change now. */
export const RULE_HOLD_SENTENCES: Readonly<Record<RuleHold, string>> = {
  consulted:
    'Une révision est en consultation\u00a0: la règle selon laquelle ses votes sont comptés ne change pas avant qu’elle soit adoptée ou reprise en brouillon.',
  voted:
    'Des votes ont été donnés sur la révision reprise en brouillon, et comptent tant que son texte n’a pas changé\u00a0: la règle ne change pas d’ici là.',
};

/** Why the rule stays as it is. */
export const RULE_REFUSALS: Readonly<Record<RuleRefusal, string>> = {
  'rule-consulted': RULE_HOLD_SENTENCES.consulted,
  'rule-voted': RULE_HOLD_SENTENCES.voted,
  'rule-same': 'C’est la règle d’aujourd’hui\u00a0: rien n’y change.',
};

/** French names of the rule's fields. */
export const RULE_LABELS = {
  quorumPercent: 'Membres qui doivent avoir voté, au moins',
  majorityPercent: 'Voix pour, plus de',
  reason: 'Pourquoi',
} as const;
