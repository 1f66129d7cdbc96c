import type { FunderCalendar, YearDay } from '~/domain/budget/calendar';
import type { FormState } from '~/domain/shared/form';
import { closingWords, typedYearDay } from '~/wording/budget-forecast';
import { Button } from '../base/buttons';
import { DefinitionList } from '../base/definition-list';
import { ErrorSummary, Fieldset, Hidden, PostForm } from '../base/post-form';
import { TextField } from '../base/text-fields';

/** When a funder takes no order and pays nothing. */
export function ClosingFacts({
  calendar,
  isUsual,
}: {
  readonly calendar: FunderCalendar;
  readonly isUsual: boolean;
}) {
  return (
    <>
      <DefinitionList
        items={[
          { term: 'Commandes fermées', detail: closingWords(calendar.orders) },
          { term: 'Paiements fermés', detail: closingWords(calendar.payments) },
        ]}
      />
      {isUsual ? (
        <p className="text-soft">
          C’est le calendrier habituel de ce genre d’organisation&nbsp;: personne n’en a encore
          écrit d’autre.
        </p>
      ) : null}
    </>
  );
}

interface ClosingsFormProps {
  readonly calendar: FunderCalendar;
  readonly version: number;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** To write down the closings of a funder. */
export function ClosingsForm({ calendar, version, formKey, form }: ClosingsFormProps) {
  const scope = 'closings';
  const shown = (at: YearDay | undefined) => (at === undefined ? '' : typedYearDay(at));
  const field = (name: string, label: string, at: YearDay | undefined) => (
    <TextField {...{ name, label, form, scope }} defaultValue={shown(at)} width="short" />
  );
  const { orders, payments } = calendar;
  return (
    <PostForm formKey={formKey} label="Changer les fermetures">
      <ErrorSummary form={form} scope={scope} />
      <Hidden name="intent" value="closings" />
      <Hidden name="version" value={String(version)} />
      <Fieldset
        legend="Commandes"
        hint="Jour et mois, par exemple 15/12. Vides&nbsp;: jamais fermées."
      >
        <div className="field-row">
          {field('ordersFrom', 'Fermées à partir du', orders?.from)}
          {field('ordersTo', 'Rouvertes le', orders?.to)}
        </div>
      </Fieldset>
      <Fieldset legend="Paiements" hint="De la même façon.">
        <div className="field-row">
          {field('paymentsFrom', 'Fermés à partir du', payments?.from)}
          {field('paymentsTo', 'Rouverts le', payments?.to)}
        </div>
      </Fieldset>
      <Button variant="primary">Enregistrer les fermetures</Button>
    </PostForm>
  );
}
