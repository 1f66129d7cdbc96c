import type { LateKind } from './late';

/** What a line is about, as its address needs it. */
export interface LateSubject {
  readonly id: number;
  readonly slug: string | null;
  readonly frictionId: number | null;
  /** The resource that it is about, which is of a startup or of none. */
  readonly resource: { readonly slug: string } | null;
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
  'resource-neglected': ({ resource }) => `/ressources/${resource?.slug ?? ''}`,
  'friction-unanswered': ({ id }) => `/tri/${id}`,
  'file-waiting': ({ slug, frictionId }) =>
    slug === null ? `/frictions/${frictionId}/pieces` : `/startups/${slug}/jalons`,
};

/** The page with the form that resolves a line. */
export function lateHref(kind: LateKind, line: LateSubject): string {
  return FORMS[kind](line);
}
