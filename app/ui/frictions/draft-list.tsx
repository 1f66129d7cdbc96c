import type { Day as CalendarDay } from '~/domain/shared/day';
import { Section } from '../base/page-title';
import { Day } from '../base/values';

interface DraftListProps {
  readonly drafts: readonly {
    readonly id: number;
    readonly title: string;
    readonly on: CalendarDay;
  }[];
}

/** The drafts to take up again; nothing when there is none. */
export function DraftList({ drafts }: DraftListProps) {
  if (drafts.length === 0) return null;
  return (
    <Section title="Vos brouillons">
      <ul>
        {drafts.map(({ id, title, on }) => (
          <li key={id}>
            <a href={`/frictions/${id}/modifier`}>{title === '' ? `Brouillon nº ${id}` : title}</a>{' '}
            commencé le <Day day={on} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
