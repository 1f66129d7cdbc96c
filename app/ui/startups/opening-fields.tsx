import type { FormState } from '~/domain/shared/form';
import { Select } from '../base/choice-fields';
import { Fieldset } from '../base/post-form';
import { DateField, MoneyField, NumberField, TextArea, TextField } from '../base/text-fields';

interface Choice {
  readonly id: number;
  readonly label: string;
}

interface OpeningFieldsProps {
  readonly form: FormState | undefined;
  readonly owners: readonly Choice[];
  readonly sponsors: readonly Choice[];
  readonly today: string;
  /** Sum proposed for the investigation, in euros as people write it. */
  readonly proposedEnvelope: string;
  /** Until when the investigation's money runs, as people write it. */
  readonly endsOn: string;
  /** What the proposing organisation already said about the commitment. */
  readonly notes: { readonly freedAgentNote: string; readonly budgetNote: string };
}

/** Everything that opening a startup takes, question by question. */
export function OpeningFields(props: OpeningFieldsProps) {
  const { form } = props;
  return (
    <>
      <Fieldset legend="Le service">
        <TextField name="name" label="Nom" required form={form} width="medium" />
        <TextField
          name="slug"
          label="Adresse de sa page"
          hint="Faite à partir du nom si vous ne l’écrivez pas. Elle ne changera plus."
          form={form}
          width="medium"
        />
        <TextArea
          name="pitch"
          label="Ce que fera le service, et pour qui"
          hint="Une ou deux phrases, publiées."
          required
          rows={3}
          form={form}
        />
      </Fieldset>
      <SponsorFields {...props} />
      <PeopleFields {...props} />
      <Fieldset legend="L’argent de l’investigation">
        <MoneyField
          name="envelope"
          label="Enveloppe"
          hint={`Accordée par l’organisation du sponsor, jusqu’au ${props.endsOn}. Laissez vide s’il n’y en a pas.`}
          defaultValue={props.proposedEnvelope}
          form={form}
        />
      </Fieldset>
    </>
  );
}

type SponsorFieldsProps = Pick<OpeningFieldsProps, 'form' | 'sponsors' | 'today' | 'notes'>;

/** A sponsor and what they commit to, at the opening and afterwards. */
export function SponsorFields({ form, sponsors, today, notes }: SponsorFieldsProps) {
  return (
    <Fieldset
      legend="L’engagement du sponsor"
      hint="La personne qui décide de l’investissement de son organisation. Son organisation finance."
    >
      <Select
        name="sponsorId"
        label="Sponsor"
        emptyLabel="Aucun de cette liste"
        options={optionsOf(sponsors)}
        form={form}
      />
      <TextField
        name="sponsorEmail"
        label="Ou son adresse électronique"
        hint="Pour une personne qui a un compte et n’est pas dans la liste."
        type="email"
        width="medium"
        form={form}
      />
      <TextArea
        name="problem"
        label="Le problème auquel il s’engage"
        required
        rows={3}
        form={form}
      />
      <TextField
        name="freedAgent"
        label="L’agent libéré"
        hint="Sa fonction et son service suffisent."
        defaultValue={notes.freedAgentNote}
        required
        form={form}
      />
      <NumberField
        name="freedDaysPerWeek"
        label="Temps libéré"
        unit="jours par semaine"
        decimal
        required
        form={form}
      />
      <TextField
        name="budgetLine"
        label="La ligne budgétaire"
        defaultValue={notes.budgetNote}
        required
        form={form}
      />
      <DateField
        name="engagementSignedOn"
        label="Engagement signé le"
        defaultValue={today}
        max={today}
        required
        form={form}
      />
    </Fieldset>
  );
}

function PeopleFields({ form, owners }: OpeningFieldsProps) {
  return (
    <>
      <Fieldset
        legend="L’intrapreneur"
        hint="L’agent qui porte le service au quotidien. Il recevra un courriel."
      >
        <TextField name="intrapreneurName" label="Nom" required width="medium" form={form} />
        <TextField
          name="intrapreneurEmail"
          label="Adresse électronique"
          type="email"
          required
          width="medium"
          form={form}
        />
        <NumberField
          name="intrapreneurDaysPerWeek"
          label="Temps consacré"
          unit="jours par semaine"
          decimal
          required
          form={form}
        />
      </Fieldset>
      <Fieldset
        legend="Le porteur"
        hint="L’organisation qui fera vivre le service une fois qu’il sera installé."
      >
        <Select
          name="ownerId"
          label="Parmi celles que la friction concerne"
          emptyLabel="À trouver"
          options={optionsOf(owners)}
          form={form}
        />
        <OwnerFields form={form} />
      </Fieldset>
    </>
  );
}

/** The owner by its name, or why it is still to be found. */
export function OwnerFields({ form }: { readonly form: FormState | undefined }) {
  return (
    <>
      <TextField
        name="ownerText"
        label="Organisation"
        hint="Par son nom (« Pas-de-Calais ») ou la fin de l’adresse de sa page (« departement-62 »)."
        width="medium"
        form={form}
      />
      <TextArea
        name="ownerMissingReason"
        label="S’il reste à trouver, pourquoi"
        rows={2}
        form={form}
      />
    </>
  );
}

function optionsOf(choices: readonly Choice[]) {
  return choices.map(({ id, label }) => ({ value: String(id), label }));
}
