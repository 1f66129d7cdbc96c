import type { Day as CalendarDay } from '~/domain/shared/day';
import { Day } from '../base/values';

interface SponsorLinesProps {
  readonly sponsors: readonly {
    readonly name: string;
    readonly organisationName: string;
    readonly organisationSlug: string;
    readonly signedOn: CalendarDay;
  }[];
  readonly slug: string;
}

/** Whoever funds a startup today, one line each, and the way to their engagements. */
export function SponsorLines({ sponsors, slug }: SponsorLinesProps) {
  return (
    <>
      {sponsors.map(({ name, organisationName, organisationSlug, signedOn }) => (
        <p key={name}>
          {name}, <a href={`/organisations/${organisationSlug}`}>{organisationName}</a>, engagement
          signé le <Day day={signedOn} />
        </p>
      ))}
      <p>
        <a href={`/startups/${slug}/sponsors`}>Tous les engagements</a>
      </p>
    </>
  );
}
