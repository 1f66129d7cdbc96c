import type { ImportState } from '~/domain/frictions/import-file';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatCount } from '~/wording/format';
import { IMPORT_STATE_LABELS } from '~/wording/frictions-import';
import { RecordList } from '../base/lists';
import { StateBadge } from '../base/tags';
import { Day } from '../base/values';

interface PaymentImportListProps {
  readonly imports: readonly {
    readonly id: number;
    readonly name: string;
    readonly state: ImportState;
    readonly sentOn: CalendarDay;
    readonly payments: number;
  }[];
}

/** The accounting extracts that a person sent: those to check, and those already imported. */
export function PaymentImportList({ imports }: PaymentImportListProps) {
  return (
    <RecordList
      label="Vos imports"
      items={imports.map(({ id, name, state, sentOn, payments }) => ({
        id: String(id),
        href: `/budget/import/${id}`,
        title: name,
        badge: (
          <StateBadge tone={state === 'pending' ? 'active' : 'ended'}>
            {IMPORT_STATE_LABELS[state]}
          </StateBadge>
        ),
        meta: (
          <>
            envoyé le <Day day={sentOn} />
            {payments === 0 ? null : `, ${formatCount(payments, 'paiement', 'paiements')}`}
          </>
        ),
      }))}
    />
  );
}
