import type { Tie } from '~/domain/organisations/tie';
import type { Phase } from '~/domain/startups/phase';
import { formatCount } from '~/wording/format';
import { TIE_WORDS } from '~/wording/organisations';
import { RecordList } from '../base/lists';
import { PhaseBadge } from '../startups/phase-badge';

interface OrganisationStartupsProps {
  /** The organisation's. */
  readonly slug: string;
  readonly startups: {
    readonly rows: readonly {
      readonly slug: string;
      readonly name: string;
      readonly phase: Phase;
      readonly tie: Tie;
    }[];
    readonly total: number;
  };
}

/** The startups that an organisation owns, funds or hosts, each with its phase. */
export function OrganisationStartups({ slug: whose, startups }: OrganisationStartupsProps) {
  const { rows, total } = startups;
  const list = rows.some(({ tie }) => tie === 'incubator') ? 'incubateur' : 'territoire';
  return (
    <>
      <RecordList
        headingLevel={3}
        items={rows.map(({ slug, name, phase, tie }) => ({
          id: slug,
          href: `/startups/${slug}`,
          title: name,
          badge: <PhaseBadge phase={phase} />,
          meta: TIE_WORDS[tie],
        }))}
      />
      {total === rows.length ? null : (
        <p>
          <a href={`/startups?${list}=${whose}`}>
            {`Et ${formatCount(total - rows.length, 'autre', 'autres')} dans la liste des start-ups`}
          </a>
        </p>
      )}
    </>
  );
}
