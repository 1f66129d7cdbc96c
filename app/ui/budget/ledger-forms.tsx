import type { GridAxis, GridEntry } from '~/domain/budget/grid';
import { addDays, type Day } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { LEDGER_KINDS } from '~/wording/budget';
import { formatDay, formatMoney } from '~/wording/format';
import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { DateField, MoneyField, TextArea, TextField } from '../base/text-fields';
import type { EnvelopeRow } from './envelope-table';
import type { LedgerLine, LedgerOrder } from './ledger-table';

interface LedgerFormProps {
  readonly formKey: string;
  readonly today: Day;
  /** What was posted, when this very form comes back. */
  readonly form: FormState | undefined;
}

/** To place an order on an envelope that has something left. */
function OrderForm({
  formKey,
  today,
  form,
  envelopes,
  grid,
}: LedgerFormProps & {
  readonly envelopes: readonly EnvelopeRow[];
  readonly grid: readonly GridEntry[];
}) {
  const scope = 'order';
  const optionsOf = (wanted: GridAxis) =>
    grid.filter(({ axis }) => axis === wanted).map(({ code, label }) => ({ value: code, label }));
  return (
    <Details summary="Passer une commande" open={form !== undefined}>
      <PostForm formKey={formKey} label="Passer une commande">
        <ErrorSummary form={form} scope={scope} />
        <Hidden name="intent" value="order" />
        <Select
          {...{ name: 'envelopeId', label: 'Enveloppe', required: true, form, scope }}
          options={envelopes.map(({ id, funderName, endsOn, balance }) => ({
            value: String(id),
            label: `${funderName}, jusqu’au ${formatDay(addDays(endsOn, -1))}\u00a0: reste ${formatMoney(balance.left)}`,
          }))}
          {...(envelopes.length === 1
            ? { defaultValue: String(envelopes[0]?.id), emptyLabel: null }
            : {})}
        />
        <TextField {...{ name: 'label', label: 'Objet', required: true, form, scope }} />
        <TextField {...{ name: 'supplier', label: 'Fournisseur', required: true, form, scope }} />
        <Select
          {...{ name: 'activity', label: 'Activité', required: true, form, scope }}
          options={optionsOf('activity')}
        />
        <Select
          {...{ name: 'resource', label: 'Ressource', required: true, form, scope }}
          options={optionsOf('resource')}
        />
        <AmountAndDay
          {...{
            today,
            form,
            scope,
            amountLabel: 'Montant toutes taxes',
            dayLabel: 'Date de la commande',
          }}
        />
        <Button variant="primary">Enregistrer la commande</Button>
      </PostForm>
    </Details>
  );
}

interface StepFormProps extends LedgerFormProps {
  readonly intent: StepIntent;
  readonly orders: readonly LedgerOrder[];
}

type StepIntent = 'certify' | 'invoice' | 'pay';

const STEP_WORDS = {
  certify: {
    title: 'Certifier un service fait',
    amount: 'Montant du service fait',
    day: 'Date du service fait',
    send: 'Certifier',
  },
  invoice: {
    title: 'Enregistrer une facture',
    amount: 'Montant de la facture',
    day: 'Date de la facture',
    send: 'Enregistrer la facture',
  },
  pay: {
    title: 'Enregistrer un paiement',
    amount: 'Montant payé',
    day: 'Date du paiement',
    send: 'Enregistrer le paiement',
  },
} as const;

/** To certify service, to record an invoice or a payment, on an order that has something left for it. */
function StepForm({ formKey, today, form, intent, orders }: StepFormProps) {
  const words = STEP_WORDS[intent];
  const open = orders
    .map((order) => ({ order, left: leftFor(intent, order) }))
    .filter(({ left }) => left > 0);
  const invoices = open.flatMap(({ order }) => invoicesToPay(order));
  if (open.length === 0 && form === undefined) return null;
  return (
    <Details summary={words.title} open={form !== undefined}>
      <PostForm formKey={formKey} label={words.title}>
        <ErrorSummary form={form} scope={intent} />
        <Hidden name="intent" value={intent} />
        <Select
          {...{ name: 'orderId', label: 'Commande', required: true, form, scope: intent }}
          options={open.map(({ order, left }) => ({
            value: String(order.id),
            label: `Nº\u00a0${order.id} – ${order.label}\u00a0: reste ${formatMoney(left)}`,
          }))}
        />
        {intent === 'invoice' ? (
          <TextField
            {...{ name: 'number', label: 'Numéro de la facture', required: true, form }}
            scope={intent}
            hint="Celui du fournisseur."
            width="medium"
          />
        ) : null}
        {intent === 'pay' && invoices.length > 0 ? (
          <Select
            {...{ name: 'invoiceId', label: 'Facture payée', form, scope: intent }}
            emptyLabel="Aucune&nbsp;: le service fait est payé directement"
            options={invoices}
          />
        ) : null}
        <AmountAndDay
          {...{ today, form, scope: intent, amountLabel: words.amount, dayLabel: words.day }}
        />
        <Button variant="primary">{words.send}</Button>
      </PostForm>
    </Details>
  );
}

function leftFor(intent: StepIntent, { steps }: LedgerOrder): number {
  // What was paid without an invoice waits for none.
  if (intent === 'invoice') return steps.ordered - Math.max(steps.invoiced, steps.paid);
  return intent === 'certify' ? steps.ordered - steps.certified : steps.certified - steps.paid;
}

function invoicesToPay({ id, lines }: LedgerOrder): { value: string; label: string }[] {
  return lines
    .filter(({ dueCents }) => dueCents > 0)
    .map((line) => ({
      value: String(line.id),
      label: `${line.invoiceNumber}, commande nº\u00a0${id}\u00a0: reste ${formatMoney(line.dueCents)}`,
    }));
}

interface ReverseFormProps extends LedgerFormProps {
  readonly lines: readonly (LedgerLine & { readonly orderLabel: string })[];
}

/** To correct an entry by its opposite: nothing is ever rubbed out. */
function ReverseForm({ formKey, form, lines }: ReverseFormProps) {
  if (lines.length === 0 && form === undefined) return null;
  const scope = 'reverse';
  return (
    <Details summary="Annuler une écriture" open={form !== undefined}>
      <PostForm formKey={formKey} label="Annuler une écriture">
        <ErrorSummary form={form} scope={scope} />
        <Hidden name="intent" value="reverse" />
        <Select
          {...{ name: 'entryId', label: 'Écriture', required: true, form, scope }}
          hint="Une écriture ne s’efface pas&nbsp;: l’annulation en ajoute une de signe contraire."
          options={lines.map(({ id, kind, happenedOn, amountCents, orderLabel }) => ({
            value: String(id),
            label: `Nº\u00a0${id} – ${LEDGER_KINDS[kind]} du ${formatDay(happenedOn)}, ${formatMoney(amountCents)} (${orderLabel})`,
          }))}
        />
        <TextArea {...{ name: 'reason', label: 'Motif', required: true, form, scope }} rows={3} />
        <Button variant="danger">Annuler l’écriture</Button>
      </PostForm>
    </Details>
  );
}

interface AmountAndDayProps {
  readonly today: Day;
  readonly form: FormState | undefined;
  readonly scope: string;
  readonly amountLabel: string;
  readonly dayLabel: string;
}

function AmountAndDay({ today, form, scope, amountLabel, dayLabel }: AmountAndDayProps) {
  return (
    <div className="field-row">
      <MoneyField {...{ name: 'amount', label: amountLabel, required: true, form, scope }} />
      <DateField
        {...{ name: 'happenedOn', label: dayLabel, required: true, form, scope }}
        defaultValue={today}
        max={today}
      />
    </div>
  );
}

interface LedgerFormsProps {
  readonly formKey: string;
  readonly today: Day;
  readonly may: { readonly order: boolean; readonly certify: boolean; readonly pay: boolean };
  readonly orders: readonly LedgerOrder[];
  readonly envelopes: readonly EnvelopeRow[];
  readonly grid: readonly GridEntry[];
  /** What came back, of whichever form was posted. */
  readonly posted: FormState | undefined;
}

/** The forms under the ledger, in the order of the steps: each shows what may be done now. */
export function LedgerForms(props: LedgerFormsProps) {
  const { formKey, today, may, orders, envelopes, grid, posted } = props;
  const formOf = (intent: string) => (posted?.values.intent === intent ? posted : undefined);
  const shared = { formKey, today };
  const open = envelopes.filter(
    ({ startsOn, endsOn, balance }) => startsOn <= today && today < endsOn && balance.left > 0,
  );
  const reversible = orders.flatMap(({ label, lines }) =>
    lines.filter((line) => line.reversible).map((line) => ({ ...line, orderLabel: label })),
  );
  const steps: readonly StepIntent[] = [
    ...(may.certify ? (['certify', 'invoice'] as const) : []),
    ...(may.pay ? (['pay'] as const) : []),
  ];
  return (
    <div className="no-print">
      {may.order && (open.length > 0 || formOf('order')) ? (
        <OrderForm {...shared} envelopes={open} grid={grid} form={formOf('order')} />
      ) : null}
      {steps.map((intent) => (
        <StepForm key={intent} {...shared} intent={intent} orders={orders} form={formOf(intent)} />
      ))}
      <ReverseForm {...shared} lines={reversible} form={formOf('reverse')} />
    </div>
  );
}
