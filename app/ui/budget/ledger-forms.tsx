import { ACTIVITIES as ALL_ACTIVITIES } from '~/domain/budget/ledger';
import { addDays, type Day } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { ACTIVITIES, LEDGER_KINDS } from '~/wording/budget';
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
export function OrderForm({
  formKey,
  today,
  form,
  envelopes,
}: LedgerFormProps & { readonly envelopes: readonly EnvelopeRow[] }) {
  const scope = 'order';
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
          options={ALL_ACTIVITIES.map((value) => ({ value, label: ACTIVITIES[value] }))}
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
  readonly intent: 'certify' | 'pay';
  readonly orders: readonly LedgerOrder[];
}

const STEP_WORDS = {
  certify: {
    title: 'Certifier un service fait',
    amount: 'Montant du service fait',
    day: 'Date du service fait',
    send: 'Certifier',
  },
  pay: {
    title: 'Enregistrer un paiement',
    amount: 'Montant payé',
    day: 'Date du paiement',
    send: 'Enregistrer le paiement',
  },
} as const;

/** To certify service, or to record a payment, on an order that has something to certify or to pay. */
export function StepForm({ formKey, today, form, intent, orders }: StepFormProps) {
  const words = STEP_WORDS[intent];
  const open = orders
    .map((order) => ({ order, left: leftFor(intent, order) }))
    .filter(({ left }) => left > 0);
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
        <AmountAndDay
          {...{ today, form, scope: intent, amountLabel: words.amount, dayLabel: words.day }}
        />
        <Button variant="primary">{words.send}</Button>
      </PostForm>
    </Details>
  );
}

function leftFor(intent: 'certify' | 'pay', { steps }: LedgerOrder): number {
  return intent === 'certify' ? steps.ordered - steps.certified : steps.certified - steps.paid;
}

interface ReverseFormProps extends LedgerFormProps {
  readonly lines: readonly LedgerLine[];
}

/** To correct an entry by its opposite: nothing is ever rubbed out. */
export function ReverseForm({ formKey, form, lines }: ReverseFormProps) {
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
          options={lines.map(({ id, kind, happenedOn, amountCents }) => ({
            value: String(id),
            label: `Nº\u00a0${id} – ${LEDGER_KINDS[kind]} du ${formatDay(happenedOn)}, ${formatMoney(amountCents)}`,
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
