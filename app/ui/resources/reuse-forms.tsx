import type { FormState } from '~/domain/shared/form';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { Button, ButtonGroup } from '../base/buttons';
import { RadioGroup } from '../base/choice-fields';
import { DefinitionList } from '../base/definition-list';
import { Details } from '../base/navigation';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { DateField, MoneyField, TextArea } from '../base/text-fields';
import { Day, Money } from '../base/values';
import { ReuserLink, type ReuseRow } from './reuse-table';

interface FormProps {
  /** What the form that came back holds, whichever of the page's it is. */
  readonly form: FormState | undefined;
  readonly formKey: string;
}

/** The form's state, if it is the one of that button and that reuse. */
function stateOf(form: FormState | undefined, intent: string, id?: number): FormState | undefined {
  if (form?.values.intent !== intent) return undefined;
  return id === undefined || form.values.reuseId === String(id) ? form : undefined;
}

/** In whose name the person may declare: an empty value is their organisation. */
export interface ReuseChoice {
  readonly value: string;
  readonly startup: string | null;
}

interface DeclareReuseProps extends FormProps {
  readonly choices: readonly ReuseChoice[];
  readonly today: CalendarDay;
}

/** A reuse is declared: by whom, since when, for what, and what it saved if somebody knows. */
export function DeclareReuse({ choices, today, form: back, formKey }: DeclareReuseProps) {
  const form = stateOf(back, 'declare');
  const [only] = choices;
  return (
    <PostForm formKey={`${formKey}-declare`} label="Déclarer une réutilisation">
      <ErrorSummary form={form} />
      <Hidden name="intent" value="declare" />
      {only !== undefined && choices.length === 1 ? (
        <>
          <Hidden name="startup" value={only.value} />
          <p>
            {only.startup === null
              ? 'Vous la déclarez au nom de votre organisation.'
              : `Vous la déclarez au nom de la start-up «\u00a0${only.startup}\u00a0».`}
          </p>
        </>
      ) : (
        <RadioGroup
          name="startup"
          label="Qui la réutilise"
          required
          form={form}
          defaultValue=""
          options={choices.map(({ value, startup }) => ({
            value,
            label: startup === null ? 'Mon organisation' : `La start-up «\u00a0${startup}\u00a0»`,
          }))}
        />
      )}
      <DateField name="since" label="Depuis quand" required form={form} max={today} />
      <TextArea
        name="purpose"
        label="Pour quoi faire"
        hint="Une phrase ou deux&nbsp;: elle sera publique."
        required
        rows={3}
        form={form}
      />
      <MoneyField
        name="saved"
        label="Dépense évitée"
        hint="Ce que vous auriez payé pour la développer vous-mêmes. Laissez vide si vous ne le savez pas encore&nbsp;: vous pourrez le dire plus tard."
        form={form}
      />
      <ButtonGroup>
        <Button variant="primary">Déclarer</Button>
      </ButtonGroup>
    </PostForm>
  );
}

interface ReuseProps extends FormProps {
  readonly reuse: ReuseRow;
}

/** A declaration with the two answers that the producer may give. */
export function AnswerReuse({ reuse, form, formKey }: ReuseProps) {
  const scope = `refuse-${reuse.id}`;
  const refused = stateOf(form, 'refuse', reuse.id);
  const { id, reuserName, since, purpose, savedCents } = reuse;
  return (
    <Section title={reuserName} level={3}>
      <DefinitionList
        items={[
          { term: 'Page', detail: <ReuserLink {...reuse} /> },
          { term: 'Depuis', detail: <Day day={since} /> },
          { term: 'Pour quoi faire', detail: purpose },
          {
            term: 'Dépense évitée',
            detail: savedCents === null ? 'inconnue' : <Money cents={savedCents} />,
          },
        ]}
      />
      <PostForm formKey={`${formKey}-confirm-${id}`} label={`Confirmer ${reuserName}`}>
        <ErrorSummary form={stateOf(form, 'confirm', id)} />
        <Hidden name="intent" value="confirm" />
        <Hidden name="reuseId" value={id} />
        <ButtonGroup>
          <Button variant="primary">Confirmer cette réutilisation</Button>
        </ButtonGroup>
      </PostForm>
      <Details summary={`Ne pas confirmer ${reuserName}`} open={refused !== undefined}>
        <PostForm formKey={`${formKey}-refuse-${id}`} label={`Ne pas confirmer ${reuserName}`}>
          <ErrorSummary form={refused} scope={scope} />
          <Hidden name="intent" value="refuse" />
          <Hidden name="reuseId" value={id} />
          <TextArea
            name="reason"
            label="Pourquoi ce n’est pas une réutilisation"
            hint="Qui l’a déclarée lira cette réponse."
            required
            rows={2}
            form={refused}
            scope={scope}
          />
          <ButtonGroup>
            <Button>Ne pas confirmer</Button>
          </ButtonGroup>
        </PostForm>
      </Details>
    </Section>
  );
}

/** A reuse whose saving nobody knew when it was declared. */
export function TellSaving({ reuse, form, formKey }: ReuseProps) {
  const scope = `saving-${reuse.id}`;
  const told = stateOf(form, 'saving', reuse.id);
  const title = `Dire ce que la réutilisation par ${reuse.reuserName} fait économiser`;
  return (
    <Details summary={title} open={told !== undefined}>
      <PostForm formKey={`${formKey}-${scope}`} label={title}>
        <ErrorSummary form={told} scope={scope} />
        <Hidden name="intent" value="saving" />
        <Hidden name="reuseId" value={reuse.id} />
        <MoneyField
          name="saved"
          label="Dépense évitée"
          hint="Ce qu’il aurait fallu payer pour la développer soi-même. Elle est publiée, et ne se change plus ensuite."
          required
          form={told}
          scope={scope}
        />
        <ButtonGroup>
          <Button>Enregistrer la dépense évitée</Button>
        </ButtonGroup>
      </PostForm>
    </Details>
  );
}

/** A reuse that the person may say is over. */
export function EndReuse({
  reuse,
  today,
  form,
  formKey,
}: ReuseProps & { readonly today: CalendarDay }) {
  const scope = `end-${reuse.id}`;
  const ended = stateOf(form, 'end', reuse.id);
  const title = `Dire que la réutilisation par ${reuse.reuserName} est terminée`;
  return (
    <Details summary={title} open={ended !== undefined}>
      <PostForm formKey={`${formKey}-${scope}`} label={title}>
        <ErrorSummary form={ended} scope={scope} />
        <Hidden name="intent" value="end" />
        <Hidden name="reuseId" value={reuse.id} />
        <DateField
          name="endedOn"
          label="Dernier jour d’usage"
          required
          form={ended}
          scope={scope}
          defaultValue={today}
          max={today}
        />
        <ButtonGroup>
          <Button>Y mettre fin</Button>
        </ButtonGroup>
      </PostForm>
    </Details>
  );
}

/** A declaration that the person may withdraw while its producer has not answered. */
export function WithdrawReuse({
  reuse,
  today,
  form,
  formKey,
}: ReuseProps & { readonly today: CalendarDay }) {
  const scope = `withdraw-${reuse.id}`;
  const refused = stateOf(form, 'end', reuse.id);
  const title = `Retirer la déclaration de ${reuse.reuserName}`;
  return (
    <Details summary={title} open={refused !== undefined}>
      <PostForm formKey={`${formKey}-${scope}`} label={title}>
        <ErrorSummary form={refused} scope={scope} />
        <Hidden name="intent" value="end" />
        <Hidden name="reuseId" value={reuse.id} />
        <Hidden name="endedOn" value={today} />
        <p>
          Son producteur n’y a pas encore répondu. Une fois retirée, elle pourra être corrigée et
          déclarée de nouveau.
        </p>
        <ButtonGroup>
          <Button>Retirer la déclaration</Button>
        </ButtonGroup>
      </PostForm>
    </Details>
  );
}
