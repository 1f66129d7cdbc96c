import type { LateKind } from '~/domain/notifications/late';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatCount, formatNumber } from '~/wording/format';
import {
  LATE_MEANINGS,
  LATE_TITLES,
  lateAction,
  type LateWords,
} from '~/wording/notifications-late';
import { ActionList } from '../base/lists';
import { Section } from '../base/page-title';

export interface LateItem extends LateWords {
  readonly id: number;
  readonly href: string;
  readonly dueOn: CalendarDay;
  readonly slug: string | null;
  readonly incubatorSlug: string | null;
  readonly incubatorName: string | null;
  readonly resource: { readonly producerSlug: string; readonly producerName: string } | null;
  readonly people: readonly { readonly id: number; readonly name: string }[];
}

export interface LateGroup {
  readonly kind: LateKind;
  readonly lines: readonly LateItem[];
  readonly total: number;
  readonly overdue: number;
  readonly isMore: boolean;
}

interface LateSectionProps {
  readonly group: LateGroup;
  readonly today: CalendarDay;
  /** The same board, for another person or incubator. */
  readonly hrefFor: (filters: { personId?: number; incubator?: string; kind?: LateKind }) => string;
  /** Whether the lines are a page of the whole list rather than its head. */
  readonly isWhole: boolean;
}

/** « 12 », « plus de 1 000 ». */
export function lateCount({ total, isMore }: Pick<LateGroup, 'total' | 'isMore'>): string {
  return isMore ? `plus de ${formatNumber(total)}` : formatNumber(total);
}

/** One kind of lateness: a line per act, what has been due longest first, with whom to ask. */
export function LateSection({ group, today, hrefFor, isWhole }: LateSectionProps) {
  const { kind, lines, total, overdue, isMore } = group;
  const others = total - lines.length;
  return (
    <Section
      title={LATE_TITLES[kind]}
      id={kind}
      aside={`${lateCount(group)}${overdue > 0 && overdue < total ? `, dont ${formatNumber(overdue)} en retard` : ''}`}
    >
      <p className="text-soft">{LATE_MEANINGS[kind]}</p>
      <ActionList
        label={LATE_TITLES[kind]}
        today={today}
        items={lines.map((line) => ({
          id: `${kind} ${line.id}`,
          href: line.href,
          label: lateAction(line),
          due: line.dueOn,
          note: <WhereAndWho line={line} hrefFor={hrefFor} />,
        }))}
      />
      {isWhole || others <= 0 ? null : (
        <p>
          <a className="fr-link" href={hrefFor({ kind })}>
            {isMore ? 'Voir tous les autres' : `Voir ${otherOnes(others)}`}
            <span className="fr-sr-only">&nbsp;: {LATE_TITLES[kind]}</span>
          </a>
        </p>
      )}
    </Section>
  );
}

function otherOnes(count: number): string {
  return count === 1 ? 'l’autre' : `les ${formatCount(count, 'autre', 'autres')}`;
}

function WhereAndWho({
  line: { slug, startupName, incubatorSlug, incubatorName, resource, people },
  hrefFor,
}: {
  readonly line: LateItem;
  readonly hrefFor: LateSectionProps['hrefFor'];
}) {
  return (
    <>
      {slug === null || startupName === null ? null : (
        <>
          <a href={`/startups/${slug}`}>{startupName}</a>
          {' · '}
        </>
      )}
      {incubatorSlug === null ? null : (
        <>
          <a href={hrefFor({ incubator: incubatorSlug })}>{incubatorName}</a>
          {' · '}
        </>
      )}
      {resource === null ? null : (
        <>
          <a href={`/organisations/${resource.producerSlug}`}>{resource.producerName}</a>
          {people.length === 0 ? null : ' · '}
        </>
      )}
      {people.length === 0
        ? resource === null && 'personne n’en a la charge'
        : people.map(({ id, name }, index) => (
            <span key={id}>
              {index === 0 ? null : ', '}
              <a href={hrefFor({ personId: id })}>{name}</a>
            </span>
          ))}
    </>
  );
}
