import type { Day as CalendarDay } from '~/domain/shared/day';
import { Section } from '../base/page-title';
import { Day } from '../base/values';

interface DraftListProps {
  readonly drafts: readonly {
    readonly id: number;
    readonly title: string;
    readonly on: CalendarDay;
    /** The colleague who writes it; null for the reader. */
    readonly heldBy: string | null;
  }[];
}

/** The drafts to take up again; nothing when there is none. */
export function DraftList({ drafts }: DraftListProps) {
  if (drafts.length === 0) return null;
  return (
    <Section title="Vos brouillons et ceux de vos collègues">
      <ul>
        {drafts.map(({ id, title, on, heldBy }) => (
          <li key={id}>
            <a href={`/frictions/${id}/modifier`}>
              {title.trim() === '' ? `Brouillon nº ${id}` : title}
            </a>{' '}
            écrit par {heldBy ?? 'vous'} le <Day day={on} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
