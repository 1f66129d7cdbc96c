import type { ImportState } from '~/domain/imports/file';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatCount } from '~/wording/format';
import { IMPORT_KEPT, IMPORT_STATE_LABELS } from '~/wording/imports';
import { RecordList } from '../base/lists';
import { Section } from '../base/page-title';
import { StateBadge } from '../base/tags';
import { Day } from '../base/values';

interface ImportListProps {
  readonly imports: readonly {
    readonly id: number;
    readonly name: string;
    readonly state: ImportState;
    readonly sentOn: CalendarDay;
    readonly made: number;
  }[];
  /** Where files are sent; each import has its page below. */
  readonly base: string;
  /** What a line becomes, one and several. */
  readonly made: readonly [string, string];
}

/** The files that a person sent: those to check, and those already imported. */
export function ImportList({ imports, base, made: [one, several] }: ImportListProps) {
  if (imports.length === 0) return null;
  return (
    <Section title="Vos imports">
      <p>{IMPORT_KEPT}</p>
      <RecordList
        label="Vos imports"
        items={imports.map(({ id, name, state, sentOn, made }) => ({
          id: String(id),
          href: `${base}/${id}`,
          title: name,
          badge: (
            <StateBadge tone={state === 'pending' ? 'active' : 'ended'}>
              {IMPORT_STATE_LABELS[state]}
            </StateBadge>
          ),
          meta: (
            <>
              envoyé le <Day day={sentOn} />
              {made === 0 ? null : `, ${formatCount(made, one, several)}`}
            </>
          ),
        }))}
      />
    </Section>
  );
}
