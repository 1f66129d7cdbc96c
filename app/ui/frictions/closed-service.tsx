import type { Day as CalendarDay } from '~/domain/shared/day';
import { Callout } from '../base/messages';
import { Day } from '../base/values';

/** Says that the service which resolved the friction has closed since. */
export function ClosedService({
  service,
}: {
  readonly service: {
    readonly slug: string;
    readonly name: string;
    readonly since: CalendarDay;
  } | null;
}) {
  if (service === null) return null;
  return (
    <Callout title="Le service est fermé">
      <p>
        <a href={`/startups/${service.slug}`}>{service.name}</a> avait résolu cette friction. Le
        service est fermé depuis le <Day day={service.since} />
        {'\u00a0'}: si elle revient, l’incubateur peut la rouvrir.
      </p>
    </Callout>
  );
}
