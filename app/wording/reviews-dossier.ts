import { compareImpact } from '~/domain/reviews/impact';
import type { DocumentBlock, DocumentSection, DossierDocument } from '~/domain/reviews/document';
import type {
  DossierFacts,
  FrictionTold,
  LastDecision,
  MilestoneTold,
} from '~/domain/reviews/dossier-facts';
import { addDays } from '~/domain/shared/day';
import { budgetSentence } from './budget';
import { assemblySentence, clockSentence, orderSentence } from './budget-forecast';
import { formatCount, formatDay, formatMoney, formatNumber } from './format';
import { MILESTONE_STATE_LABELS } from './milestones';
import { IMPACT_CRITERIA, REVIEW_OUTCOMES } from './reviews';
import { CONDITION_OUTCOMES } from './reviews-around';
import { builtOn, indicators, log, standards } from './reviews-dossier-measures';
import { section, text } from './reviews-document';
import { impactTables } from './reviews-impact';
import { PHASE_LABELS, ROLE_LABELS } from './startups';

/** Writes one section of a dossier from what is known; null when there is nothing to tell. */
type SectionWriter = (facts: DossierFacts) => DocumentSection | null;

/**
 * The sections of a dossier, in the order in which the committee reads them. A room that has something to tell adds its
 * facts to `DossierFacts` (gathered by services/reviews/gatherDossier), its writer, and one line here.
 */
export const DOSSIER_SECTIONS: readonly SectionWriter[] = [
  standing,
  ask,
  hypotheses,
  lastDecision,
  frictions,
  team,
  milestones,
  indicators,
  standards,
  builtOn,
  log,
  money,
  impact,
];

/** The whole dossier in words: the one text that the page, the PDF and the fingerprint are made from. */
export function writeDossier(facts: DossierFacts): DossierDocument {
  const { startupName, heldOn, toldOn } = facts;
  return {
    title: startupName,
    reference: `Dossier du comité d’investissement du ${formatDay(heldOn)}\u00a0: ce qui était connu le ${formatDay(toldOn)}`,
    sections: DOSSIER_SECTIONS.flatMap((write) => write(facts) ?? []),
  };
}

function standing({ phase, phaseSince, clockStartedOn }: DossierFacts): DocumentSection | null {
  if (phase === null || phaseSince === null) return null;
  const clock =
    clockStartedOn === null
      ? ''
      : `\u00a0; premier jour en construction le ${formatDay(clockStartedOn)}`;
  return section('standing', 'Où en est la start-up', [
    text(`${PHASE_LABELS[phase]} depuis le ${formatDay(phaseSince)}${clock}.`),
  ]);
}

function ask({ ask: words, askedCents, askedPhase }: DossierFacts): DocumentSection {
  const parts = [
    ...(askedCents === null ? [] : [formatMoney(askedCents)]),
    ...(askedPhase === null ? [] : [`phase ${PHASE_LABELS[askedPhase].toLowerCase()}`]),
  ];
  return section('ask', 'La demande de l’équipe', [
    text(words === '' ? 'L’équipe n’a pas écrit sa demande.' : words),
    parts.length === 0 ? null : text(`Elle demande\u00a0: ${parts.join(', ')}.`),
  ]);
}

function hypotheses({ hypotheses: words }: DossierFacts): DocumentSection | null {
  return words === '' ? null : section('hypotheses', 'Les hypothèses de l’équipe', [text(words)]);
}

function lastDecision({ last }: DossierFacts): DocumentSection | null {
  if (last === null) return null;
  const granted = last.grantedCents === null ? '' : `, ${formatMoney(last.grantedCents)} accordés`;
  return section('last-decision', 'La dernière décision et ses conditions', [
    text(
      `Comité du ${formatDay(last.heldOn)}\u00a0: ${REVIEW_OUTCOMES[last.outcome].toLowerCase()}${granted}.`,
    ),
    text(last.reason),
    conditions(last),
  ]);
}

function conditions({ conditions: lines }: LastDecision): DocumentBlock {
  if (lines.length === 0) return text('Elle ne posait pas de condition.');
  return {
    kind: 'table',
    caption: 'Ce que sont devenues ses conditions',
    columns: [
      { header: 'Condition', share: 40 },
      { header: 'Tenue', share: 18 },
      { header: 'Ce qu’en dit l’équipe', share: 42 },
    ],
    rows: lines.map(({ words, outcome, answer }) => [
      words,
      outcome === null ? 'pas de réponse' : CONDITION_OUTCOMES[outcome],
      answer === '' ? '–' : answer,
    ]),
  };
}

function frictions({ frictions: all }: DossierFacts): DocumentSection {
  return section('frictions', 'Les frictions', [
    {
      kind: 'list',
      items: all.map((friction) => ({
        text: `${friction.title}${weightOf(friction)}`,
        href: `/frictions/${friction.id}`,
      })),
    },
  ]);
}

function weightOf(friction: FrictionTold): string {
  const { sufferers, peoplePerYear, minutesEach, eurosEachCents, evidenceSource } = friction;
  const parts = [
    ...(sufferers === '' ? [] : [sufferers.replace(/\.\s*$/, '')]),
    ...(peoplePerYear === null
      ? []
      : [`${formatCount(peoplePerYear, 'personne', 'personnes')} par an`]),
    ...(minutesEach === null
      ? []
      : [`${formatCount(minutesEach, 'minute', 'minutes')} chaque fois`]),
    ...(eurosEachCents === null ? [] : [`${formatMoney(eurosEachCents)} chaque fois`]),
    ...(evidenceSource === '' ? [] : [`source\u00a0: ${evidenceSource}`]),
  ];
  return parts.length === 0 ? '' : `\u00a0: ${parts.join(', ')}`;
}

function team({ team: members }: DossierFacts): DocumentSection {
  const table: DocumentBlock = {
    kind: 'table',
    caption: 'Qui est en mission',
    columns: [
      { header: 'Personne', share: 34 },
      { header: 'Rôle', share: 26 },
      { header: 'Jours par semaine', share: 18, numeric: true },
      { header: 'Depuis le', share: 22 },
    ],
    rows: members.map(({ accountId, role, daysPerWeek, since }) => [
      { accountId },
      ROLE_LABELS[role],
      formatNumber(daysPerWeek),
      formatDay(since),
    ]),
  };
  const nobody = text('Personne n’était en mission.');
  return section('team', 'L’équipe', [members.length === 0 ? nobody : table]);
}

function milestones({ milestones: all, toldOn }: DossierFacts): DocumentSection {
  if (all.length === 0) {
    return section('milestones', 'Les jalons', [text('Aucun jalon n’était posé.')]);
  }
  return section('milestones', 'Les jalons', [
    {
      kind: 'slips',
      toldOn,
      milestones: all.map(({ id, title, dueOn, closedOn, state, earlierDueOn }) => ({
        key: id,
        title,
        dueOn: state === 'reached' && closedOn !== null ? closedOn : dueOn,
        state,
        earlierDueOns: earlierDueOn,
      })),
    },
    {
      kind: 'table',
      caption: 'Jalons, glissements et preuves',
      columns: [
        { header: 'Jalon', share: 28 },
        { header: 'Date', share: 24 },
        { header: 'État', share: 18 },
        { header: 'Preuve', share: 30 },
      ],
      rows: all.map((milestone) => [
        milestone.title,
        datesOf(milestone),
        stateOf(milestone),
        evidenceOf(milestone),
      ]),
    },
  ]);
}

function datesOf({ dueOn, earlierDueOn }: MilestoneTold): string {
  const slips = earlierDueOn.map(
    (day, index) => `${index === 0 ? 'd’abord le' : 'puis le'} ${formatDay(day)}`,
  );
  return [formatDay(dueOn), ...slips].join(', ');
}

function stateOf({ state, isLate, closedOn }: MilestoneTold): string {
  if (isLate) return 'En retard';
  const label = MILESTONE_STATE_LABELS[state];
  return closedOn === null ? label : `${label} le ${formatDay(closedOn)}`;
}

/** A committee reads the beginning of a long note, and the rest on the milestone's page. */
const LONGEST_NOTE = 400;

function evidenceOf({ figure, evidenceUrl, evidenceNote }: MilestoneTold): string {
  const note = evidenceNote ?? '';
  const parts = [
    ...(figure === null ? [] : [`${formatNumber(figure.value)}\u00a0${figure.unit}`]),
    ...(note === '' ? [] : [note.length > LONGEST_NOTE ? `${note.slice(0, LONGEST_NOTE)}…` : note]),
    ...(evidenceUrl === null ? [] : [evidenceUrl]),
  ];
  return parts.length === 0 ? '–' : parts.join('\n');
}

function impact({ impact: lines, last }: DossierFacts): DocumentSection {
  const compared = compareImpact(lines, last?.impact ?? []);
  if (compared.every(({ now, before }) => now === null && before === null)) {
    const labels = Object.values(IMPACT_CRITERIA).map(({ label }) => label.toLowerCase());
    return section('impact', 'L’impact', [
      text(`Rien n’a encore été mesuré de ce qui rend le service ${labels.join(', ')}.`),
    ]);
  }
  return section('impact', 'L’impact, comparé à la dernière fois', impactTables(compared));
}

function money({ balance, forecast, envelopes }: DossierFacts): DocumentSection {
  if (envelopes.length === 0) {
    return section('money', 'L’argent', [text('Aucune enveloppe n’est accordée.')]);
  }
  const { granted, ordered, certified, paid } = balance;
  return section('money', 'L’argent', [
    text(budgetSentence(balance)),
    ...[orderSentence(forecast), clockSentence(forecast), assemblySentence(forecast)].map((said) =>
      said === null ? null : text(said),
    ),
    {
      kind: 'money',
      grantedCents: granted,
      orderedCents: ordered,
      certifiedCents: certified,
      paidCents: paid,
    },
    {
      kind: 'table',
      caption: 'Enveloppes',
      columns: [
        { header: 'Financeur', share: 28 },
        { header: 'Période', share: 24 },
        { header: 'Accordé', share: 12, numeric: true },
        { header: 'Commandé', share: 12, numeric: true },
        { header: 'Payé', share: 12, numeric: true },
        { header: 'Reste', share: 12, numeric: true },
      ],
      rows: [
        ...envelopes.map(({ funderName, startsOn, endsOn, balance: own }) => [
          funderName,
          `du ${formatDay(startsOn)} au ${formatDay(addDays(endsOn, -1))}`,
          formatMoney(own.granted),
          formatMoney(own.ordered),
          formatMoney(own.paid),
          formatMoney(own.left),
        ]),
        ...(envelopes.length > 1
          ? [
              [
                'Ensemble',
                '',
                formatMoney(granted),
                formatMoney(ordered),
                formatMoney(paid),
                formatMoney(balance.left),
              ],
            ]
          : []),
      ],
    },
  ]);
}
