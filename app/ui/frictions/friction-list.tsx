import type { FrictionState } from '~/domain/frictions/friction';
import type { Evidence } from '~/domain/frictions/weight';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatCount } from '~/wording/format';
import { RecordList } from '../base/lists';
import { Day } from '../base/values';
import { FrictionStateBadge } from './friction-state';
import { WeightInShort } from './weight';

/** A friction as one line. */
export interface FrictionListLine extends Evidence {
  readonly id: number;
  readonly title: string;
  readonly state: FrictionState;
  readonly situation: string;
  readonly organisation: string;
  readonly territory: string | null;
  readonly submittedOn: CalendarDay;
  readonly waitsFor: number | null;
  readonly late: boolean;
  readonly organisations: number;
}

/** Frictions with who proposed them and how many share them, what they weigh, and who waits since when. */
export function FrictionList({ lines }: { readonly lines: readonly FrictionListLine[] }) {
  return (
    <RecordList
      label="Frictions"
      items={lines.map((line) => ({
        id: String(line.id),
        href: `/frictions/${line.id}`,
        title: line.title,
        badge: <FrictionStateBadge state={line.state} />,
        summary: line.situation,
        meta: (
          <>
            {line.organisation}
            {line.organisations > 1
              ? ` et ${formatCount(line.organisations - 1, 'autre organisation', 'autres organisations')}`
              : null}
            {line.territory === null || line.territory === line.organisation
              ? null
              : `, ${line.territory}`}
            , déposée le <Day day={line.submittedOn} />
            {line.waitsFor === null ? null : (
              <span className={line.late ? 'rl-due--late' : undefined}>
                , attend une réponse depuis {formatCount(line.waitsFor, 'jour', 'jours')}
              </span>
            )}
          </>
        ),
        aside: <WeightInShort evidence={line} />,
      }))}
    />
  );
}
