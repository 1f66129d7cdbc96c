import { COLLEGES, type College } from '~/domain/programme/programme';
import { CHANGE_SLUGS, type ChangeKind } from '~/domain/programme/revision';
import type { FormState } from '~/domain/shared/form';
import { COLLEGE_SIDES } from '~/wording/programme';
import {
  ACTION_UNCHOSEN,
  CHANGE_FIELD_LABELS,
  CHANGE_KIND_LABELS,
} from '~/wording/programme-revisions';
import { Button } from '../base/buttons';
import { RadioGroup, Select } from '../base/choice-fields';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea, TextField } from '../base/text-fields';

interface Numbered {
  readonly number: number;
  readonly title: string;
}

export interface ChangeFormProps {
  readonly formKey: string;
  readonly form: FormState | undefined;
  readonly kind: ChangeKind;
  /** The action that changes; null for a new one. */
  readonly action: Numbered | null;
  readonly priorities: readonly Numbered[];
  readonly start: {
    readonly title: string;
    readonly text: string;
    readonly priority: number;
    readonly pilots: Readonly<Record<College, readonly string[]>>;
  } | null;
  readonly reason?: string;
  /** Of the change that is rewritten. */
  readonly version?: number;
  readonly send: string;
}

/** What a change says: the words that the action would have, and why; for a removal, why alone. */
export function ChangeForm(props: ChangeFormProps) {
  const { formKey, form, kind, action, priorities, start, version, send } = props;
  return (
    <PostForm formKey={formKey} version={version}>
      <ErrorSummary form={form} />
      <Hidden name="kind" value={kind} />
      {action === null ? null : <Hidden name="number" value={action.number} />}
      {kind === 'remove' ? null : (
        <>
          <TextField
            {...{ name: 'title', label: CHANGE_FIELD_LABELS.title, required: true, form }}
            defaultValue={start?.title}
            width="full"
          />
          <TextArea
            {...{ name: 'text', label: CHANGE_FIELD_LABELS.text, required: true, form }}
            hint={
              kind === 'enrich'
                ? 'Corrigez le texte en vigueur\u00a0: chaque mot ajouté ou retiré sera marqué.'
                : 'Ce que l’on fera, pour qui, et ce qui aura changé.'
            }
            defaultValue={start?.text}
            rows={8}
          />
          <Select
            {...{ name: 'priority', label: CHANGE_FIELD_LABELS.priority, required: true, form }}
            options={priorities.map(({ number, title }) => ({
              value: String(number),
              label: `${number}. ${title}`,
            }))}
            defaultValue={start === null ? undefined : String(start.priority)}
          />
          {COLLEGES.map((college) => (
            <TextArea
              key={college}
              {...{ name: college, label: `Pilotes, ${COLLEGE_SIDES[college]}`, form }}
              hint={'Une organisation par ligne\u00a0: son nom, ou l’adresse de sa page.'}
              defaultValue={start?.pilots[college].join('\n')}
              rows={2}
            />
          ))}
        </>
      )}
      <TextArea
        {...{ name: 'reason', label: CHANGE_FIELD_LABELS.reason, required: true, form }}
        hint="Publié à côté de la modification."
        defaultValue={props.reason}
        rows={3}
      />
      <Button variant="primary">{send}</Button>
    </PostForm>
  );
}

interface ChangeChooserProps {
  readonly page: string;
  readonly actions: readonly Numbered[];
  /** The kind that was chosen without the action that it needs; null at first. */
  readonly chosen: ChangeKind | null;
}

/** First, what is changed: nothing is posted yet. */
export function ChangeChooser({ page, actions, chosen }: ChangeChooserProps) {
  const kinds = (['enrich', 'remove', 'add'] as const).map((value) => ({
    value: CHANGE_SLUGS[value],
    label: CHANGE_KIND_LABELS[value],
  }));
  const form =
    chosen === null
      ? undefined
      : { values: { genre: CHANGE_SLUGS[chosen] }, errors: { action: ACTION_UNCHOSEN } };
  return (
    <form method="get" action={page} className="rl-form">
      <ErrorSummary form={form} />
      <RadioGroup
        {...{ name: 'genre', label: 'Que voulez-vous changer\u00a0?', required: true, form }}
        options={kinds}
        defaultValue={CHANGE_SLUGS.enrich}
      />
      <Select
        {...{ name: 'action', label: 'Quelle action\u00a0?', required: true, form }}
        hint="Sans objet pour une action nouvelle."
        options={actions.map(({ number, title }) => ({
          value: String(number),
          label: `${number}. ${title}`,
        }))}
      />
      <Button variant="secondary">Continuer</Button>
    </form>
  );
}
