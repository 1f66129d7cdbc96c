import type { Tie } from '~/domain/organisations/tie';
import type { Phase } from '~/domain/startups/phase';
import { TIE_WORDS } from '~/wording/organisations';
import { RecordList } from '../base/lists';
import { PhaseBadge } from '../startups/phase-badge';

interface OrganisationStartupsProps {
  readonly startups: readonly {
    readonly slug: string;
    readonly name: string;
    readonly phase: Phase;
    readonly tie: Tie;
  }[];
}

/** The startups that an organisation owns, funds or hosts, each with its phase. */
export function OrganisationStartups({ startups }: OrganisationStartupsProps) {
  return (
    <RecordList
      headingLevel={3}
      items={startups.map(({ slug, name, phase, tie }) => ({
        id: slug,
        href: `/startups/${slug}`,
        title: name,
        badge: <PhaseBadge phase={phase} />,
        meta: TIE_WORDS[tie],
      }))}
    />
  );
}
