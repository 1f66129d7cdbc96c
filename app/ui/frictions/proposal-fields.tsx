import {
  COMMITMENT_ANSWERS,
  FRICTION_THEMES,
  type CommitmentAnswer,
  type FrictionTheme,
} from '~/domain/frictions/friction';
import type { FormState } from '~/domain/shared/form';
import { formatTypedEuros } from '~/wording/format';
import { COMMITMENT_LABELS, FIELD_LABELS, THEME_LABELS } from '~/wording/frictions';
import { RadioGroup, Select } from '../base/choice-fields';
import { Fieldset } from '../base/post-form';
import { MoneyField, NumberField, TextArea, TextField } from '../base/text-fields';

/** What was saved so far. */
export interface SavedProposal {
  readonly title: string;
  readonly theme: FrictionTheme;
  readonly sufferers: string;
  readonly situation: string;
  readonly improvement: string;
  readonly peoplePerYear: number | null;
  readonly minutesEach: number | null;
  readonly eurosEachCents: number | null;
  readonly evidenceSource: string;
  readonly territory: string;
  readonly sponsorAnswer: CommitmentAnswer;
  readonly sponsorNote: string;
  readonly freedAgentAnswer: CommitmentAnswer;
  readonly freedAgentNote: string;
  readonly budgetAnswer: CommitmentAnswer;
  readonly budgetNote: string;
}

interface ProposalFieldsProps {
  readonly saved: SavedProposal | null;
  readonly form: FormState | undefined;
  /** Territories that the field suggests. */
  readonly suggestions: readonly string[];
}

const THEMES = FRICTION_THEMES.map((value) => ({ value, label: THEME_LABELS[value] }));
const ANSWERS = COMMITMENT_ANSWERS.map((value) => ({ value, label: COMMITMENT_LABELS[value] }));

/** The whole proposal in four calm parts; nothing but the deposit asks for all of it. */
export function ProposalFields({ saved, form, suggestions }: ProposalFieldsProps) {
  return (
    <>
      <Fieldset legend="Le problème" hint="N’écrivez ni nom ni coordonnées : ce texte sera public.">
        <TextField
          name="title"
          label={FIELD_LABELS.title}
          hint="Une phrase courte qui dit ce qui ne va pas, par exemple « Les demandes de carte se perdent entre deux guichets »."
          required
          form={form}
          defaultValue={saved?.title}
        />
        <Select
          name="theme"
          label={FIELD_LABELS.theme}
          options={THEMES}
          emptyLabel={null}
          required
          form={form}
          defaultValue={saved?.theme ?? 'autre'}
        />
        <TextArea
          name="sufferers"
          label={FIELD_LABELS.sufferers}
          hint="Des usagers, des agents, des entreprises : qui, et dans quelle situation ?"
          rows={3}
          required
          form={form}
          defaultValue={saved?.sufferers}
        />
        <TextArea
          name="situation"
          label={FIELD_LABELS.situation}
          hint="Racontez un cas réel, étape par étape."
          rows={7}
          required
          form={form}
          defaultValue={saved?.situation}
        />
        <TextArea
          name="improvement"
          label={FIELD_LABELS.improvement}
          hint="Sans décrire un outil : qu’est-ce qui changerait pour ces personnes ?"
          rows={4}
          required
          form={form}
          defaultValue={saved?.improvement}
        />
        <TextField
          name="territory"
          label={FIELD_LABELS.territory}
          hint="Région, département, intercommunalité ou commune. Vide : toute la France."
          suggestions={suggestions}
          width="medium"
          form={form}
          defaultValue={saved?.territory}
        />
      </Fieldset>
      <Fieldset
        legend="Ce que l’on en sait"
        hint="Un ordre de grandeur suffit. Ce que vous ne savez pas reste vide : un chiffre inconnu ne compte jamais comme zéro."
      >
        <NumberField
          name="peoplePerYear"
          label={FIELD_LABELS.peoplePerYear}
          unit="personnes"
          form={form}
          defaultValue={saved?.peoplePerYear ?? undefined}
        />
        <NumberField
          name="minutesEach"
          label={FIELD_LABELS.minutesEach}
          unit="minutes"
          form={form}
          defaultValue={saved?.minutesEach ?? undefined}
        />
        <MoneyField
          name="eurosEachCents"
          label={FIELD_LABELS.eurosEachCents}
          form={form}
          defaultValue={eurosTyped(saved?.eurosEachCents)}
        />
        <TextArea
          name="evidenceSource"
          label={FIELD_LABELS.evidenceSource}
          hint="Un comptage, une enquête, votre estimation… Si rien n’est connu, dites pourquoi."
          rows={3}
          required
          form={form}
          defaultValue={saved?.evidenceSource}
        />
      </Fieldset>
      <Fieldset
        legend="Ce qu’une décision demandera"
        hint="« Pas encore » est une bonne réponse : mieux vaut le savoir tôt. Seuls votre organisation et l’incubateur lisent cette partie."
      >
        <Commitment
          name="sponsor"
          label={FIELD_LABELS.sponsorAnswer}
          hint="Une direction prête à décider de l’investissement."
          note="Qui, ou quelle direction ?"
          answer={saved?.sponsorAnswer}
          text={saved?.sponsorNote}
          form={form}
        />
        <Commitment
          name="freedAgent"
          label={FIELD_LABELS.freedAgentAnswer}
          hint="La personne qui connaît le problème et y passera une partie de sa semaine."
          note="Qui, combien de jours par semaine ?"
          answer={saved?.freedAgentAnswer}
          text={saved?.freedAgentNote}
          form={form}
        />
        <Commitment
          name="budget"
          label={FIELD_LABELS.budgetAnswer}
          hint="De quoi financer une investigation, puis une construction."
          note="Laquelle, quel montant ?"
          answer={saved?.budgetAnswer}
          text={saved?.budgetNote}
          form={form}
        />
      </Fieldset>
    </>
  );
}

interface CommitmentProps {
  readonly name: 'sponsor' | 'freedAgent' | 'budget';
  readonly label: string;
  readonly hint: string;
  readonly note: string;
  readonly answer: CommitmentAnswer | undefined;
  readonly text: string | undefined;
  readonly form: FormState | undefined;
}

function Commitment({ name, label, hint, note, answer, text, form }: CommitmentProps) {
  return (
    <>
      <RadioGroup
        name={`${name}Answer`}
        label={label}
        hint={hint}
        options={ANSWERS}
        inline
        required
        form={form}
        defaultValue={answer ?? 'not-yet'}
      />
      <TextField name={`${name}Note`} label={note} form={form} defaultValue={text} />
    </>
  );
}

/** Cents as a person would type them. */
function eurosTyped(cents: number | null | undefined): string | undefined {
  return cents === null || cents === undefined ? undefined : formatTypedEuros(cents);
}
