import type { FrictionState, FrictionTheme } from '~/domain/frictions/friction';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { THEME_LABELS } from '~/wording/frictions';
import { formatCount } from '~/wording/format';
import { Tag } from '../base/tags';
import { Day } from '../base/values';
import { FrictionStateBadge } from './friction-state';

interface FrictionMetaProps {
  readonly view: {
    readonly friction: { readonly state: FrictionState; readonly theme: FrictionTheme };
    readonly organisation: { readonly name: string; readonly slug: string } | null;
    readonly author: string;
    readonly handler: string | null;
    readonly submittedOn: CalendarDay | null;
    readonly answeredOn: CalendarDay | null;
    readonly dueOn: CalendarDay | null;
    readonly waitingDays: number;
    readonly merged: readonly { readonly id: number; readonly title: string }[];
  };
}

/** State, theme, who proposed it and since when, and how long its proposer waited or waits. */
export function FrictionMeta({ view }: FrictionMetaProps) {
  const {
    friction,
    organisation,
    author,
    handler,
    submittedOn,
    answeredOn,
    dueOn,
    waitingDays,
    merged,
  } = view;
  return (
    <>
      <FrictionStateBadge state={friction.state} />
      <Tag href={`/frictions?theme=${friction.theme}`}>{THEME_LABELS[friction.theme]}</Tag>
      {organisation === null ? null : (
        <span>
          Proposée par <a href={`/organisations/${organisation.slug}`}>{organisation.name}</a>
          {author === '' ? null : ` (${author})`}
        </span>
      )}
      {submittedOn === null ? null : (
        <span>
          Déposée le <Day day={submittedOn} />
        </span>
      )}
      {answeredOn === null ? null : (
        <span>
          Première réponse{' '}
          {waitingDays === 0 ? 'le jour même' : `en ${formatCount(waitingDays, 'jour', 'jours')}`}
        </span>
      )}
      {answeredOn === null && dueOn !== null && friction.state !== 'withdrawn' ? (
        <span>
          Réponse due le <Day day={dueOn} />
        </span>
      ) : null}
      {handler === null ? null : <span>Suivie par {handler}</span>}
      {merged.length === 0 ? null : (
        <span>Réunit aussi {merged.map(({ id }) => `la nº ${id}`).join(', ')}</span>
      )}
    </>
  );
}
