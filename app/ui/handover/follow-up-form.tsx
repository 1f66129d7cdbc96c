import type { Evidence } from '~/domain/frictions/weight';
import type { FollowUpMonths } from '~/domain/handover/follow-up';
import type { FormState } from '~/domain/shared/form';
import { formatCount, formatTypedEuros } from '~/wording/format';
import { Button } from '../base/buttons';
import { RadioGroup } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { ErrorSummary, Fieldset, Hidden, PostForm } from '../base/post-form';
import { MoneyField, NumberField, TextArea } from '../base/text-fields';
import type { FollowUpSaid } from './follow-up-said';

const YES_NO = [
  { value: 'yes', label: 'Oui' },
  { value: 'no', label: 'Non' },
];

interface FollowUpFormProps {
  readonly formKey: string;
  readonly months: FollowUpMonths;
  readonly said: FollowUpSaid | null;
  readonly serviceUrl: string | null;
  readonly frictions: readonly {
    readonly id: number;
    readonly title: string;
    readonly evidence: Evidence;
  }[];
  readonly form: FormState | undefined;
}

/** To say what became of the service, or to correct it. */
export function FollowUpForm(props: FollowUpFormProps) {
  const { formKey, months, said, serviceUrl, frictions, form } = props;
  const scope = `mois-${months}`;
  const shared = { form, scope };
  const answer = (value: boolean | undefined) =>
    value === undefined ? undefined : value ? 'yes' : 'no';
  return (
    <Details
      summary={said === null ? 'Dire ce que devient le service' : 'Corriger'}
      open={form !== undefined || said === null}
    >
      <PostForm formKey={formKey} version={said?.version ?? 0} label={`Suivi à ${months} mois`}>
        <ErrorSummary form={form} scope={scope} />
        <Hidden name="months" value={months} />
        <RadioGroup
          {...{ ...shared, name: 'isAlive', label: 'Le service est-il en vie\u00a0?' }}
          hint={
            serviceUrl === null ? (
              'Essayez-le avant de répondre.'
            ) : (
              <>
                Essayez-le avant de répondre&nbsp;: <a href={serviceUrl}>{serviceUrl}</a>
              </>
            )
          }
          options={YES_NO}
          defaultValue={answer(said?.isAlive)}
          required
          inline
        />
        <RadioGroup
          {...{ ...shared, name: 'followsIndicators' }}
          label={'Ses indicateurs sont-ils encore suivis\u00a0?'}
          options={YES_NO}
          defaultValue={answer(said?.followsIndicators)}
          required
          inline
        />
        <RadioGroup
          {...{ ...shared, name: 'codeIsOpen', label: 'Son code est-il ouvert\u00a0?' }}
          options={YES_NO}
          defaultValue={answer(said?.codeIsOpen)}
          required
          inline
        />
        <div className="field-row">
          <NumberField
            {...{ ...shared, name: 'peopleUsing', label: 'Personnes qui s’en servent, par an' }}
            defaultValue={said?.peopleUsing ?? undefined}
          />
          <NumberField
            {...{ ...shared, name: 'releases', label: 'Versions publiées depuis' }}
            defaultValue={said?.releases ?? undefined}
          />
        </div>
        {frictions.map((friction) => (
          <MeasureFields
            key={friction.id}
            {...{ ...shared, friction }}
            measure={said?.measures.find(({ frictionId }) => frictionId === friction.id)}
          />
        ))}
        <TextArea
          {...{ ...shared, name: 'comment', label: 'Ce qu’il faut savoir' }}
          rows={3}
          hint="Publié."
          defaultValue={said?.comment}
        />
        <Button variant="primary">{said === null ? 'Publier' : 'Publier la correction'}</Button>
      </PostForm>
    </Details>
  );
}

function MeasureFields({
  friction: { id, title, evidence },
  measure,
  form,
  scope,
}: {
  readonly friction: FollowUpFormProps['frictions'][number];
  readonly measure: FollowUpSaid['measures'][number] | undefined;
  readonly form: FormState | undefined;
  readonly scope: string;
}) {
  const shared = { form, scope };
  const euros = measure?.now.eurosEachCents ?? null;
  return (
    <Fieldset
      legend={`La friction mesurée de nouveau\u00a0: ${title}`}
      hint={`Au dépôt\u00a0: ${asDeposited(evidence)}. Mesurez de la même façon.`}
    >
      <div className="field-row">
        <NumberField
          {...{ ...shared, name: `people-${id}`, label: 'Personnes par an' }}
          defaultValue={measure?.now.peoplePerYear ?? undefined}
        />
        <NumberField
          {...{ ...shared, name: `minutes-${id}`, label: 'Minutes chacune' }}
          defaultValue={measure?.now.minutesEach ?? undefined}
        />
        <MoneyField
          {...{ ...shared, name: `euros-${id}`, label: 'Euros chacune' }}
          defaultValue={euros === null ? undefined : formatTypedEuros(euros)}
        />
      </div>
      <TextArea
        {...{ ...shared, name: `source-${id}`, label: 'Source de cette mesure' }}
        rows={2}
        defaultValue={measure?.source}
      />
    </Fieldset>
  );
}

function asDeposited({ peoplePerYear, minutesEach, eurosEachCents }: Evidence): string {
  const parts = [
    ...(peoplePerYear === null
      ? []
      : [`${formatCount(peoplePerYear, 'personne', 'personnes')} par an`]),
    ...(minutesEach === null ? [] : [`${formatCount(minutesEach, 'minute', 'minutes')} chacune`]),
    ...(eurosEachCents === null ? [] : [`${formatTypedEuros(eurosEachCents)}\u00a0€ chacune`]),
  ];
  return parts.length === 0 ? 'aucun chiffre' : parts.join(', ');
}
