import { COMMITMENT_ANSWERS, type CommitmentAnswer } from '~/domain/frictions/friction';
import type { FormState } from '~/domain/shared/form';
import { formatMoney } from '~/wording/format';
import { COMMITMENT_LABELS, FIELD_LABELS } from '~/wording/frictions';
import { HALF_DAY_OPTIONS } from '~/wording/frictions-propose';
import { RadioGroup, Select } from '../base/choice-fields';
import { MoneyField, TextField } from '../base/text-fields';
import { eurosTyped } from './euros-typed';
import type { StepFieldsProps } from './proposal-props';

const ANSWERS = COMMITMENT_ANSWERS.map((value) => ({ value, label: COMMITMENT_LABELS[value] }));

/** The third step: what a decision will need, asked early and kindly. */
export function ConditionFields({ saved, form, envelopes }: StepFieldsProps) {
  const investigation = formatMoney(envelopes.investigationEnvelopeCents);
  const construction = formatMoney(envelopes.constructionEnvelopeCents);
  return (
    <>
      <Answer
        name="sponsorAnswer"
        hint="Une personne de la direction, prête à décider de l’investissement."
        answer={saved?.sponsorAnswer}
        form={form}
      />
      <TextField
        name="sponsorNote"
        label="Qui, ou quelle direction ?"
        form={form}
        defaultValue={saved?.sponsorNote}
      />
      <Answer
        name="freedAgentAnswer"
        hint="La personne qui connaît le problème et y passera une partie de sa semaine."
        answer={saved?.freedAgentAnswer}
        form={form}
      />
      <Select
        name="freedHalfDays"
        label="Combien de temps par semaine ?"
        options={HALF_DAY_OPTIONS}
        emptyLabel="Je ne sais pas encore"
        form={form}
        defaultValue={saved?.freedHalfDays === null ? undefined : saved?.freedHalfDays.toString()}
      />
      <TextField
        name="freedAgentNote"
        label="Qui, ou quelle fonction ?"
        form={form}
        defaultValue={saved?.freedAgentNote}
      />
      <Answer
        name="budgetAnswer"
        hint={`Une investigation coûte en général ${investigation}, une construction ${construction}.`}
        answer={saved?.budgetAnswer}
        form={form}
      />
      <MoneyField
        name="askedBudgetCents"
        label={FIELD_LABELS.askedBudgetCents}
        hint="Ce que vous attendez de l’incubateur et des financeurs. Vide : vous ne savez pas encore."
        form={form}
        defaultValue={eurosTyped(saved?.askedBudgetCents)}
      />
      <TextField
        name="budgetNote"
        label="Quelle ligne, pour quelle part ?"
        form={form}
        defaultValue={saved?.budgetNote}
      />
    </>
  );
}

interface AnswerProps {
  readonly name: 'sponsorAnswer' | 'freedAgentAnswer' | 'budgetAnswer';
  readonly hint: string;
  readonly answer: CommitmentAnswer | undefined;
  readonly form: FormState | undefined;
}

function Answer({ name, hint, answer, form }: AnswerProps) {
  return (
    <RadioGroup
      name={name}
      label={FIELD_LABELS[name]}
      hint={hint}
      options={ANSWERS}
      inline
      required
      form={form}
      defaultValue={answer ?? 'not-yet'}
    />
  );
}
