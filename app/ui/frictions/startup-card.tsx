import type { Day as CalendarDay } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { PHASE_LABELS } from '~/wording/startups';
import { StateBadge } from '../base/tags';
import { Since } from '../base/values';

interface StartupCardProps {
  readonly startup: {
    readonly slug: string;
    readonly name: string;
    readonly pitch: string;
    readonly phase: Phase;
    readonly since: CalendarDay;
    readonly owner: string | null;
  };
  readonly today: CalendarDay;
}

/** The startup that answers the friction, in a few lines. */
export function StartupCard({ startup, today }: StartupCardProps) {
  const { slug, name, pitch, phase, since, owner } = startup;
  return (
    <div className="rl-startup-card">
      <p className="rl-startup-card__name">
        <a href={`/startups/${slug}`}>{name}</a>
      </p>
      <p>{pitch}</p>
      <p>
        <StateBadge tone="active">{PHASE_LABELS[phase]}</StateBadge>{' '}
        <Since day={since} today={today} />
      </p>
      <p className="rl-voices__fact">Porteur : {owner ?? 'à trouver'}</p>
    </div>
  );
}
