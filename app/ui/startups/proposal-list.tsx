import type { Day as CalendarDay } from '~/domain/shared/day';
import type { EmployerKind, MissionRole, ProposalState } from '~/domain/startups/mission';
import { formatCount, formatNumber } from '~/wording/format';
import { ROLE_LABELS } from '~/wording/startups';
import { EMPLOYER_LABELS, PROPOSAL_LABELS } from '~/wording/startups-team';
import { DefinitionList } from '../base/definition-list';
import { RecordList } from '../base/lists';
import { Details } from '../base/navigation';
import { Section } from '../base/page-title';
import { StateBadge, type Tone } from '../base/tags';
import { Day } from '../base/values';

export interface Proposal {
  readonly id: number;
  readonly name: string;
  readonly role: MissionRole;
  readonly daysPerWeek: number;
  readonly employerKind: EmployerKind | null;
  readonly employerName: string | null;
  readonly startsOn: CalendarDay;
  readonly lastDay: CalendarDay | null;
  readonly note: string;
  /** It would prolong a mission. */
  readonly isLonger: boolean;
  readonly proposedByName: string;
  readonly proposedOn: CalendarDay;
  readonly state: ProposalState;
  readonly refusalReason: string | null;
}

const TONES: Readonly<Record<ProposalState, Tone>> = {
  waiting: 'warning',
  accepted: 'success',
  refused: 'ended',
  withdrawn: 'ended',
};

interface ProposalsProps {
  readonly proposals: readonly Proposal[];
  readonly slug: string;
}

/** Missions that staff propose to a team: those that wait for its word, then what became of the others. */
export function TeamProposals({ proposals, slug }: ProposalsProps) {
  const waiting = proposals.filter(({ state }) => state === 'waiting');
  const settled = proposals.filter(({ state }) => state !== 'waiting');
  return (
    <>
      {waiting.length === 0 ? null : (
        <Section title="Proposées à l’équipe" level={3}>
          <ProposalList proposals={waiting} slug={slug} />
        </Section>
      )}
      {settled.length === 0 ? null : (
        <Details
          summary={formatCount(settled.length, 'proposition passée', 'propositions passées')}
        >
          <ProposalList proposals={settled} slug={slug} />
        </Details>
      )}
    </>
  );
}

function ProposalList({ proposals, slug }: ProposalsProps) {
  return (
    <RecordList
      items={proposals.map((proposal) => ({
        id: String(proposal.id),
        href: `/startups/${slug}/equipe/propositions/${proposal.id}`,
        title: `${proposal.name}, ${proposal.isLonger ? 'prolongation' : ROLE_LABELS[proposal.role].toLowerCase()}`,
        badge: (
          <StateBadge tone={TONES[proposal.state]}>{PROPOSAL_LABELS[proposal.state]}</StateBadge>
        ),
        summary: proposal.refusalReason ?? proposal.note,
        meta: (
          <>
            proposée par {proposal.proposedByName} le <Day day={proposal.proposedOn} />
          </>
        ),
      }))}
    />
  );
}

/** One proposal whole: who, for what, how long, and why. */
export function ProposalSheet({ proposal }: { readonly proposal: Proposal }) {
  const { role, daysPerWeek, employerKind, employerName, startsOn, lastDay, note, isLonger } =
    proposal;
  return (
    <DefinitionList
      items={[
        { term: 'Rôle', detail: ROLE_LABELS[role] },
        { term: 'Jours par semaine', detail: formatNumber(daysPerWeek) },
        {
          term: 'Employeur',
          detail: employerKind === null ? 'non précisé' : employerWords(employerKind, employerName),
        },
        {
          term: isLonger ? 'Prolongée à partir du' : 'Premier jour',
          detail: <Day day={startsOn} />,
        },
        {
          term: 'Dernier jour',
          detail: lastDay === null ? 'sans date de fin' : <Day day={lastDay} />,
        },
        { term: 'Pourquoi', detail: <span className="preserve-lines">{note}</span> },
        {
          term: 'Proposée par',
          detail: (
            <>
              {proposal.proposedByName}, le <Day day={proposal.proposedOn} />
            </>
          ),
        },
        ...(proposal.refusalReason === null
          ? []
          : [{ term: 'Refusée parce que', detail: proposal.refusalReason }]),
      ]}
    />
  );
}

/** « Société prestataire (Les Boucles imbriquées) ». */
export function employerWords(kind: EmployerKind, name: string | null): string {
  return name === null ? EMPLOYER_LABELS[kind] : `${EMPLOYER_LABELS[kind]} (${name})`;
}
