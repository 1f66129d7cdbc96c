import type { RevisedField } from '~/domain/frictions/revision';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { revisedFieldLabel } from '~/wording/frictions-history';
import { Day } from '../base/values';
import { WordDiff } from './word-diff';

interface HistoryListProps {
  readonly entries: readonly {
    readonly version: number;
    readonly on: CalendarDay;
    readonly author: string;
    readonly organisation: string | null;
    readonly changes: readonly {
      readonly field: RevisedField;
      readonly parts: readonly {
        readonly kind: 'same' | 'added' | 'removed';
        readonly text: string;
      }[];
    }[];
  }[];
}

/** Every change of a friction's texts, newest first: who, when, and word by word. */
export function HistoryList({ entries }: HistoryListProps) {
  return (
    <ol className="rl-history">
      {entries.map(({ version, on, author, organisation, changes }) => (
        <li key={version} id={`version-${version}`}>
          <h2 className="rl-history__when">
            Le <Day day={on} />, {organisation === null ? author : `${author} (${organisation})`}
          </h2>
          {changes.map(({ field, parts }) => (
            <section key={field}>
              <h3>{revisedFieldLabel(field)}</h3>
              <WordDiff parts={parts} />
            </section>
          ))}
        </li>
      ))}
    </ol>
  );
}
