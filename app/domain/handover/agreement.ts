import type { Cents } from '../shared/money';
import type { Day } from '../shared/day';
import type { MissionRole } from '../startups/mission';

/** What an agreement says, people by their account: names are read when it is shown or printed. */
export interface AgreementFacts {
  readonly startup: {
    readonly name: string;
    readonly pitch: string;
    readonly serviceUrl: string | null;
    readonly openedOn: Day;
  };
  readonly incubatorName: string;
  readonly receiver: { readonly name: string; readonly siren: string | null };
  readonly frictions: readonly { readonly id: number; readonly title: string }[];
  readonly sponsors: readonly { readonly accountId: number; readonly organisationName: string }[];
  readonly money: readonly AgreedMoney[];
  readonly team: readonly AgreedMission[];
  readonly items: readonly AgreedItem[];
  readonly deliberation: {
    readonly number: string;
    readonly takenOn: Day;
    readonly fileName: string | null;
    readonly fileSha256: string | null;
  } | null;
  readonly templateVersion: number;
  readonly preparedOn: Day;
  /** Null while it is a draft. */
  readonly acceptedOn: Day | null;
}

/** An envelope of a funder, in cents. */
export interface AgreedMoney {
  readonly funderName: string;
  readonly startsOn: Day;
  /** First day after the period. */
  readonly endsOn: Day;
  readonly grantedCents: Cents;
  readonly orderedCents: Cents;
  readonly paidCents: Cents;
  readonly leftCents: Cents;
}

/** A stay on the team that had not ended when the handover was accepted. */
export interface AgreedMission {
  readonly accountId: number;
  readonly role: MissionRole;
  readonly daysPerWeek: number;
  readonly startsOn: Day;
  /** First day no longer on the team. */
  readonly endsOn: Day | null;
}

/** An item of the checklist as it stands. */
export interface AgreedItem {
  readonly label: string;
  readonly evidence: string | null;
  readonly evidenceUrl: string | null;
  readonly responsibleId: number | null;
  readonly receiverResponsibleId: number | null;
  readonly providedOn: Day | null;
  readonly acceptedOn: Day | null;
  readonly acceptedById: number | null;
}

/** Names of people by their account. */
export type Names = Readonly<Record<number, string>>;

/** Everybody whom an agreement names. */
export function peopleOf({ sponsors, team, items }: AgreementFacts): readonly number[] {
  const ids = [
    ...sponsors.map(({ accountId }) => accountId),
    ...team.map(({ accountId }) => accountId),
    ...items.flatMap((item) => [item.responsibleId, item.receiverResponsibleId, item.acceptedById]),
  ];
  return [...new Set(ids.filter((id) => id !== null))].sort((a, b) => a - b);
}

/** What an agreement says as one text, for its fingerprint: people by name, since that is what a signer reads. */
export function contentOf(facts: AgreementFacts, names: Names): string {
  return JSON.stringify([facts, peopleOf(facts).map((id) => [id, names[id] ?? ''])]);
}
