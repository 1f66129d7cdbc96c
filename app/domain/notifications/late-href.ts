import type { LateKind } from './late';

/** What a line is about, as its address needs it. */
export interface LateSubject {
  readonly id: number;
  readonly slug: string | null;
  readonly frictionId: number | null;
}

const FORMS: Readonly<Record<LateKind, (line: LateSubject) => string>> = {
  'review-to-record': ({ id, slug }) => `/startups/${slug}/comites/${id}`,
  'review-to-plan': ({ slug }) => `/startups/${slug}/comites`,
  'money-ending': ({ slug }) => `/startups/${slug}/comites`,
  'clock-ending': ({ slug }) => `/startups/${slug}/phase`,
  'team-out-of-band': ({ slug }) => `/startups/${slug}/equipe`,
  'mission-ending': ({ id, slug }) => `/startups/${slug}/equipe/${id}`,
  'milestone-late': ({ id, slug }) => `/startups/${slug}/jalons/${id}/atteindre`,
  'handover-stalled': ({ slug }) => `/startups/${slug}/passation`,
  'follow-up-missing': ({ slug }) => `/startups/${slug}/suivi`,
  'post-mortem-missing': ({ slug }) => `/startups/${slug}/bilan`,
  'revision-due': () => '/programme/revisions',
  'friction-unanswered': ({ id }) => `/tri/${id}`,
  'file-waiting': ({ slug, frictionId }) =>
    slug === null ? `/frictions/${frictionId}/pieces` : `/startups/${slug}/jalons`,
};

/** The page with the form that resolves a line. */
export function lateHref(kind: LateKind, line: LateSubject): string {
  return FORMS[kind](line);
}
