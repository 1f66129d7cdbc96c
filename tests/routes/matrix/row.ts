import type { Persona } from '~/domain/accounts/persona';

/** Whoever may ask: the visitor, or somebody of the story. */
export type Who = 'visitor' | Persona;

/** Records of the story that rows speak of. */
export interface Records {
  /** A draft of agent-pas-de-calais. */
  readonly draft: number;
  /** Submitted by Bretagne, and not public yet. */
  readonly submitted: number;
  /** Qualified: everybody reads it. */
  readonly open: number;
  /** Selected: a startup may open. */
  readonly selected: number;
  /** On the shortlist, both staff members among its reviewers. */
  readonly shortlisted: number;
  /** A selection day in preparation, with two portfolios, and one that is decided. */
  readonly selection: number;
  readonly decidedSelection: number;
  readonly mission: number;
  /** A mission that waits for the team's word, and one that has it. */
  readonly proposal: number;
  readonly settledProposal: number;
  readonly milestone: number;
  readonly otherMilestone: number;
  readonly review: number;
  /** Of a startup that the personas' sponsor engaged, signed by both parties. */
  readonly signedHandover: number;
  readonly account: number;
  readonly envelope: number;
  /** A spreadsheet that agent-pas-de-calais has sent and not imported yet. */
  readonly pendingImport: number;
  /** Of the Pas-de-Calais startup: a line that intrapreneur wrote this week or the last, and an indicator. */
  readonly logLine: number;
  readonly indicator: number;
  /** To the common base, by agent-bretagne, that waits for an answer. */
  readonly contribution: number;
  /** Semester of the revision under consultation, one of its changes, and a change that waits for an answer. */
  readonly revision: string;
  readonly revisionChange: number;
  readonly changeProposal: number;
}

/** One line of the matrix: who gets which status; `others` is everybody not named. */
export interface Row {
  readonly route: string;
  readonly method: 'GET' | 'POST';
  /** Whose record it is, when the route has records. */
  readonly of?: string;
  readonly path: string | ((records: Records) => string);
  /** A form that changes nothing: wrong in itself (422 for whoever may post it), or on a version of another day (409). */
  readonly body?: Readonly<Record<string, string>> | ((records: Records) => Record<string, string>);
  readonly answers: Readonly<Partial<Record<Who, number>>> & { readonly others: number };
}

export const everyone = (status: number) => ({ others: status });
export const signedIn = (status: number) => ({ visitor: 404, others: status });
export const staffOnly = (status: number) => ({
  visitor: 302,
  staff: status,
  staff2: status,
  others: 404,
});
export const adminOnly = (status: number) => ({ visitor: 302, admin: status, others: 404 });
export const staffOrAdmin = (status: number) => ({ ...staffOnly(status), admin: status });
/** The proposing side of the Pas-de-Calais: its confirmed agents. */
export const proposers = (status: number) => ({
  'agent-pas-de-calais': status,
  intrapreneur: status,
  owner: status,
  others: 404,
});
/** The team of the Pas-de-Calais startup, and staff. */
export const teamAndStaff = (status: number, others = 404) => ({
  intrapreneur: status,
  developpeuse: status,
  staff: status,
  staff2: status,
  others,
});
export const staffOfStartup = (status: number) => ({ staff: status, staff2: status, others: 404 });

/** A version that no record has reached: whoever may act is told of a conflict, and nothing changes. */
export const STALE = '999999';

/** The Pas-de-Calais startup of the personas, and Bretagne's that they have nothing to do with. */
export const OWN = '/startups/a-domicile-62';
export const OTHER = '/startups/cartable-en-car';
export const NONE = '/startups/aucune-de-ce-nom';
