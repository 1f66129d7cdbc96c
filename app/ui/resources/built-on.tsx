import type { Day as CalendarDay } from '~/domain/shared/day';
import { Section } from '../base/page-title';
import { Day } from '../base/values';

interface BuiltOnProps {
  readonly reused: readonly {
    readonly slug: string;
    readonly name: string;
    readonly producerName: string;
    readonly since: CalendarDay;
    readonly purpose: string;
    readonly isConfirmed: boolean;
  }[];
  /** What its service gave to the common base. */
  readonly offered: readonly { readonly slug: string; readonly name: string }[];
  /** Whether the person is of its team and may say more. */
  readonly mayDeclare: boolean;
}

/** What a startup did not develop again, and what others need not develop thanks to it. */
export function BuiltOn({ reused, offered, mayDeclare }: BuiltOnProps) {
  if (reused.length + offered.length === 0 && !mayDeclare) return null;
  return (
    <Section
      title="Construit sur"
      id="construit-sur"
      aside={mayDeclare ? <a href="/ressources">Dire ce que vous réutilisez</a> : undefined}
    >
      {reused.length === 0 ? (
        <p className="text-soft">Aucune ressource de la base commune n’est déclarée.</p>
      ) : (
        <ul>
          {reused.map(({ slug, name, producerName, since, purpose, isConfirmed }) => (
            <li key={slug}>
              <a href={`/ressources/${slug}`}>{name}</a> ({producerName}), depuis le{' '}
              <Day day={since} />
              {isConfirmed ? '' : ', à confirmer'}&nbsp;: {purpose}
            </li>
          ))}
        </ul>
      )}
      {offered.length === 0 ? null : (
        <p>
          Offre à la base commune&nbsp;:{' '}
          {offered.map(({ slug, name }, index) => (
            <span key={slug}>
              {index === 0 ? '' : ', '}
              <a href={`/ressources/${slug}`}>{name}</a>
            </span>
          ))}
          .
        </p>
      )}
    </Section>
  );
}
