import { DECLINE_REASONS } from '~/domain/frictions/friction';
import { TRANSITIONS, type FrictionAct, type Need } from '~/domain/frictions/transitions';
import type { FormState } from '~/domain/shared/form';
import { ACT_LABELS, DECLINE_LABELS, WORDS_LABELS } from '~/wording/frictions';
import { Button, type ButtonVariant } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { NumberField, TextArea, TextField } from '../base/text-fields';

interface DecisionFormsProps {
  /** The acts that are possible now. */
  readonly acts: readonly FrictionAct[];
  readonly version: number;
  readonly formKey: string;
  /** Where the forms are sent, when it is not to the page itself. */
  readonly action?: string | undefined;
  readonly formOf: (intent: string) => FormState | undefined;
  /** Where one looks for the friction to merge with. */
  readonly searchHref: string;
}

const REASONS = DECLINE_REASONS.map((value) => ({ value, label: DECLINE_LABELS[value] }));
/** The act that most often comes next: the one accent button. */
const MAIN: readonly FrictionAct[] = ['take', 'qualify', 'select', 'inform'];
const DANGEROUS: ReadonlySet<FrictionAct> = new Set<FrictionAct>(['decline', 'withdraw']);

/** One clear form per decision, with what the lifecycle's table says that it needs. */
export function DecisionForms(props: DecisionFormsProps) {
  const { acts, version, formKey, action, formOf, searchHref } = props;
  const main = MAIN.find((act) => acts.includes(act));
  return acts.map((act) => (
    <Details key={act} summary={ACT_LABELS[act]} open={act === main || formOf(act) !== undefined}>
      <PostForm formKey={formKey} version={version} action={action} label={ACT_LABELS[act]}>
        <Hidden name="intent" value={act} />
        <ErrorSummary form={formOf(act)} scope={act} />
        {TRANSITIONS[act].needs.map((need: Need) => (
          <NeedField key={need} need={need} act={act} form={formOf(act)} searchHref={searchHref} />
        ))}
        <Button variant={variantOf(act, main)}>{ACT_LABELS[act]}</Button>
      </PostForm>
    </Details>
  ));
}

function variantOf(act: FrictionAct, main: FrictionAct | undefined): ButtonVariant {
  if (act === main) return 'primary';
  return DANGEROUS.has(act) ? 'danger' : 'secondary';
}

interface NeedFieldProps {
  readonly need: Need;
  readonly act: FrictionAct;
  readonly form: FormState | undefined;
  readonly searchHref: string;
}

function NeedField({ need, act, form, searchHref }: NeedFieldProps) {
  const field = { form, scope: act, required: true };
  switch (need) {
    case 'words':
      return <TextArea {...field} name="words" label={WORDS_LABELS[act]} rows={4} />;
    case 'decline-reason':
      return <Select {...field} name="reason" label="Motif" options={REASONS} />;
    case 'merge-target':
      return (
        <NumberField
          {...field}
          name="target"
          label="Numéro de l’autre friction"
          hint={
            <>
              Les plus proches sont listées dans le dossier ; sinon,{' '}
              <a href={searchHref}>cherchez-la dans la liste</a>.
            </>
          }
        />
      );
    case 'redirect-target':
      return (
        <TextField
          {...field}
          name="target"
          label="Start-up ou adresse du service"
          hint="Le nom d’adresse d’une start-up (« franceconnect ») ou une adresse complète en https://."
        />
      );
  }
}
