import type { Steps } from '~/domain/budget/balance';
import type { LedgerKind } from '~/domain/budget/ledger';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { LEDGER_KINDS } from '~/wording/budget';
import { Day, Money } from '../base/values';

export interface LedgerLine {
  readonly id: number;
  readonly kind: LedgerKind;
  readonly amountCents: number;
  readonly happenedOn: CalendarDay;
  readonly invoiceNumber: string | null;
  readonly invoiceId: number | null;
  readonly dueCents: number;
  readonly reversible: boolean;
  readonly author: string;
  readonly reason: string | null;
  readonly reversesId: number | null;
}

export interface LedgerOrder {
  readonly id: number;
  readonly envelopeId: number;
  readonly label: string;
  readonly supplier: string;
  /** As the spending grid calls them. */
  readonly activity: string | null;
  readonly resource: string | null;
  readonly steps: Steps;
  readonly lines: readonly LedgerLine[];
}

const COLUMNS: readonly { kind: LedgerKind; header: string; step: keyof Steps }[] = [
  { kind: 'commitment', header: 'Commandé', step: 'ordered' },
  { kind: 'certification', header: 'Service fait', step: 'certified' },
  { kind: 'invoice', header: 'Facturé', step: 'invoiced' },
  { kind: 'payment', header: 'Payé', step: 'paid' },
];

/** The ledger, one group per order: its sums first, then every entry that made them. */
export function LedgerTable({ orders }: { readonly orders: readonly LedgerOrder[] }) {
  return (
    <div className="fr-table">
      <table>
        <caption className="fr-sr-only">Écritures, groupées par commande</caption>
        <thead>
          <tr>
            <th scope="col">Commande et écritures</th>
            {COLUMNS.map(({ kind, header }) => (
              <th key={kind} scope="col" className="rl-numeric">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        {orders.map((order) => (
          <Group key={order.id} order={order} />
        ))}
      </table>
    </div>
  );
}

function Group({ order }: { readonly order: LedgerOrder }) {
  const { id, label, supplier, activity, resource, steps, lines } = order;
  const about = [supplier, activity, resource].filter((words) => words !== null && words !== '');
  const numbers = new Map(lines.map((line) => [line.id, line.invoiceNumber]));
  return (
    <tbody className="rl-ledger">
      <tr className="rl-ledger__order">
        <th scope="rowgroup" data-label="Commande">
          Nº&nbsp;{id} – {label}
          <span className="rl-ledger__about">{about.join(' · ')}</span>
        </th>
        {COLUMNS.map(({ kind, header, step }) => (
          <td key={kind} className="rl-numeric" data-label={header}>
            <Money cents={steps[step]} />
          </td>
        ))}
      </tr>
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row" data-label="Écriture">
            {line.reversesId === null
              ? entryName(line, numbers.get(line.invoiceId ?? 0) ?? null)
              : `Annulation de nº ${line.reversesId}`}
            {' du '}
            <Day day={line.happenedOn} />, par {line.author}
            {line.reason === null ? null : <span className="rl-ledger__about">{line.reason}</span>}
          </th>
          {COLUMNS.map(({ kind, header }) => (
            <td key={kind} className="rl-numeric" data-label={header}>
              {kind === line.kind ? <Money cents={line.amountCents} /> : null}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function entryName({ kind, invoiceNumber }: LedgerLine, paidInvoice: string | null): string {
  if (invoiceNumber !== null) return `${LEDGER_KINDS[kind]} ${invoiceNumber}`;
  return paidInvoice === null
    ? LEDGER_KINDS[kind]
    : `${LEDGER_KINDS[kind]} de la facture ${paidInvoice}`;
}
