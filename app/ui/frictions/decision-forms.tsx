import { DECLINE_REASONS } from '~/domain/frictions/friction';
import { TRANSITIONS, type FrictionAct, type Need } from '~/domain/frictions/transitions';
import type { FormState } from '~/domain/shared/form';
import { ACT_LABELS, DECLINE_LABELS, WORDS_LABELS } from '~/wording/frictions';
import { Button, ButtonLink, type ButtonVariant } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea, TextField } from '../base/text-fields';
import { MergeSearch } from './merge-consequences';
import { TemplatePicker, type TemplateChoice } from './template-picker';

interface DecisionFormsProps {
  readonly id: number;
  readonly title: string;
  /** The acts that are possible now. */
  readonly acts: readonly FrictionAct[];
  readonly version: number;
  readonly formKey: string;
  /** Where the forms are sent, when it is not to the page itself. */
  readonly action?: string | undefined;
  readonly formOf: (intent: string) => FormState | undefined;
  readonly templates: readonly TemplateChoice[];
  /** The page that fills a template in, and what else it is asked for. */
  readonly fillAt: { readonly page: string; readonly kept?: Readonly<Record<string, string>> };
  /** A template filled in, for one of the decisions. */
  readonly filled: { readonly act: string; readonly words: string } | null;
  /** What is near and answers already: where the friction may be sent. */
  readonly answering: readonly string[];
}

const REASONS = DECLINE_REASONS.map((value) => ({ value, label: DECLINE_LABELS[value] }));
/** The act that most often comes next: the one accent button. */
const MAIN: readonly FrictionAct[] = ['take', 'qualify', 'select', 'inform'];
/** Decisions whose words answer the proposer: those that one writes again and again. */
const ANSWERS: ReadonlySet<FrictionAct> = new Set<FrictionAct>([
  'ask',
  'qualify',
  'decline',
  'redirect',
]);
const DANGEROUS: ReadonlySet<FrictionAct> = new Set<FrictionAct>(['decline', 'withdraw']);

/** One clear form per decision, with what the lifecycle's table says that it needs; merging and separating first show what they do. */
export function DecisionForms(props: DecisionFormsProps) {
  const { id, title, acts, version, formKey, action, formOf } = props;
  const { templates, fillAt, filled } = props;
  const main = MAIN.find((act) => acts.includes(act));
  return acts.map((act) => {
    const words = filled?.act === act ? filled.words : undefined;
    const open = act === main || formOf(act) !== undefined || words !== undefined;
    return (
      <Details key={act} summary={ACT_LABELS[act]} open={open}>
        {act === 'merge' ? (
          <MergeSearch id={id} title={title} />
        ) : act === 'unmerge' ? (
          <ButtonLink href={`/tri/${id}/separer`}>Voir ce qui sera rendu</ButtonLink>
        ) : (
          <>
            {ANSWERS.has(act) ? (
              <TemplatePicker
                templates={templates}
                action={fillAt.page}
                kept={fillAt.kept}
                act={act}
              />
            ) : null}
            <PostForm formKey={formKey} version={version} action={action} label={ACT_LABELS[act]}>
              <Hidden name="intent" value={act} />
              <ErrorSummary form={formOf(act)} scope={act} />
              {TRANSITIONS[act].needs.map((need: Need) => (
                <NeedField
                  key={need}
                  need={need}
                  act={act}
                  form={formOf(act)}
                  words={words}
                  answering={props.answering}
                />
              ))}
              <Button variant={variantOf(act, main)}>{ACT_LABELS[act]}</Button>
            </PostForm>
          </>
        )}
      </Details>
    );
  });
}

function variantOf(act: FrictionAct, main: FrictionAct | undefined): ButtonVariant {
  if (act === main) return 'primary';
  return DANGEROUS.has(act) ? 'danger' : 'secondary';
}

interface NeedFieldProps {
  readonly need: Need;
  readonly act: FrictionAct;
  readonly form: FormState | undefined;
  readonly words: string | undefined;
  readonly answering: readonly string[];
}

function NeedField({ need, act, form, words, answering }: NeedFieldProps) {
  const field = { form, scope: act, required: true };
  switch (need) {
    case 'words':
      return (
        <TextArea
          {...field}
          name="words"
          label={WORDS_LABELS[act]}
          rows={words === undefined ? 4 : 10}
          defaultValue={words}
        />
      );
    case 'decline-reason':
      return <Select {...field} name="reason" label="Motif" options={REASONS} />;
    case 'merge-target':
      return null;
    case 'redirect-target':
      return (
        <TextField
          {...field}
          name="target"
          suggestions={answering}
          label="Start-up, ressource ou adresse du service"
          hint="Le nom d’une start-up ou d’une ressource de la base commune («&nbsp;FranceConnect&nbsp;»), ou une adresse complète en https://."
        />
      );
  }
}
