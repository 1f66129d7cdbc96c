import type { Balance } from '~/domain/budget/balance';
import type { ImpactLine } from '~/domain/reviews/impact';
import type { ReviewOutcome } from '~/domain/reviews/review';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { MissionRole } from '~/domain/startups/mission';
import type { Phase } from '~/domain/startups/phase';
import type { Forecast } from '~/domain/budget/forecast';
import { budgetSentence } from '~/wording/budget';
import { formatCount, formatDay, formatMoney, formatNumber } from '~/wording/format';
import { REVIEW_OUTCOMES } from '~/wording/reviews';
import { PHASE_LABELS, ROLE_LABELS } from '~/wording/startups';
import { Sheet } from '../base/documents';
import { Section } from '../base/page-title';
import { Table } from '../base/table';
import { Day } from '../base/values';
import { ForecastSentences } from '../budget/forecast-panel';
import { EnvelopeTable, type EnvelopeRow } from '../budget/envelope-table';
import { ImpactTable } from './impact-table';
import { MilestoneRows, type DossierMilestone } from './milestone-rows';

interface DossierFriction {
  readonly id: number;
  readonly title: string;
  readonly sufferers: string;
  readonly peoplePerYear: number | null;
  readonly minutesEach: number | null;
  readonly eurosEachCents: number | null;
  readonly evidenceSource: string;
}

export interface DossierFacts {
  readonly toldOn: CalendarDay;
  readonly phase: Phase | null;
  readonly phaseSince: CalendarDay | null;
  readonly clockStartedOn: CalendarDay | null;
  readonly frictions: readonly DossierFriction[];
  readonly team: readonly {
    readonly name: string;
    readonly role: MissionRole;
    readonly daysPerWeek: number;
    readonly since: CalendarDay;
  }[];
  readonly milestones: readonly DossierMilestone[];
  readonly balance: Balance;
  readonly forecast: Forecast;
  readonly envelopes: readonly EnvelopeRow[];
  readonly impact: readonly ImpactLine[];
  readonly last: {
    readonly review: {
      readonly heldOn: CalendarDay;
      readonly outcome: ReviewOutcome | null;
      readonly reason: string | null;
    };
    readonly impact: readonly ImpactLine[];
  } | null;
}

interface DossierSheetProps {
  readonly startupName: string;
  readonly heldOn: CalendarDay;
  readonly asked: {
    readonly ask: string;
    readonly askedCents: number | null;
    readonly askedPhase: Phase | null;
  };
  readonly dossier: DossierFacts;
}

/** The dossier of a committee: written from what is known, read and printed like a document. */
export function DossierSheet({ startupName, heldOn, asked, dossier }: DossierSheetProps) {
  const { toldOn, last, impact } = dossier;
  return (
    <Sheet
      title={startupName}
      reference={`Dossier du comité du ${formatDay(heldOn)}, arrêté au ${formatDay(toldOn)}`}
    >
      <Standing {...dossier} />
      <Section title="La demande de l’équipe" level={3}>
        {asked.ask === '' ? (
          <p>L’équipe n’a pas encore écrit sa demande.</p>
        ) : (
          <p className="preserve-lines">{asked.ask}</p>
        )}
        <AskedFor {...asked} />
      </Section>
      <Section title="Les irritants" level={3}>
        <ul>
          {dossier.frictions.map((friction) => (
            <li key={friction.id}>
              <a href={`/frictions/${friction.id}`}>{friction.title}</a>
              {weightOf(friction)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="L’équipe" level={3}>
        <Table
          caption="L’équipe"
          captionHidden
          rows={dossier.team}
          rowKey={(member) => `${member.name}-${member.role}`}
          empty={<p>Personne n’était en mission.</p>}
          columns={[
            { id: 'name', header: 'Personne', rowHeader: true, cell: (member) => member.name },
            { id: 'role', header: 'Rôle', cell: (member) => ROLE_LABELS[member.role] },
            {
              id: 'days',
              header: 'Jours par semaine',
              numeric: true,
              cell: (member) => formatNumber(member.daysPerWeek),
            },
            { id: 'since', header: 'Depuis le', cell: (member) => <Day day={member.since} /> },
          ]}
        />
      </Section>
      <Section title="Les jalons" level={3}>
        <MilestoneRows milestones={dossier.milestones} />
      </Section>
      <Section title="L’argent" level={3}>
        <p>{budgetSentence(dossier.balance)}</p>
        <ForecastSentences forecast={dossier.forecast} />
        <EnvelopeTable envelopes={dossier.envelopes} total={dossier.balance} />
      </Section>
      <Section title="L’impact" level={3}>
        <ImpactTable lines={impact} before={last?.impact ?? []} />
      </Section>
      {last?.review.outcome ? (
        <Section title="La dernière décision" level={3}>
          <p>
            Comité du <Day day={last.review.heldOn} />,{' '}
            {REVIEW_OUTCOMES[last.review.outcome].toLowerCase()}
          </p>
          <p className="preserve-lines">{last.review.reason}</p>
        </Section>
      ) : null}
    </Sheet>
  );
}

function Standing({ phase, phaseSince, clockStartedOn }: DossierFacts) {
  if (phase === null || phaseSince === null) return null;
  return (
    <p>
      {PHASE_LABELS[phase]} depuis le <Day day={phaseSince} />
      {clockStartedOn === null ? null : (
        <>
          &nbsp;; premier jour en construction le <Day day={clockStartedOn} />
        </>
      )}
      .
    </p>
  );
}

function AskedFor({ askedCents, askedPhase }: DossierSheetProps['asked']) {
  const parts = [
    ...(askedCents === null ? [] : [formatMoney(askedCents)]),
    ...(askedPhase === null ? [] : [`phase ${PHASE_LABELS[askedPhase].toLowerCase()}`]),
  ];
  return parts.length === 0 ? null : <p>Elle demande&nbsp;: {parts.join(', ')}.</p>;
}

function weightOf({
  sufferers,
  peoplePerYear,
  minutesEach,
  eurosEachCents,
  evidenceSource,
}: DossierFriction): string {
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
