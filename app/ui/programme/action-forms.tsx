import { LINKED_KINDS } from '~/domain/programme/link';
import type { ActionView } from '~/domain/programme/view';
import type { FormState } from '~/domain/shared/form';
import { ACTION_STATE_LABELS, LINKED_LABELS } from '~/wording/programme';
import { Button, ButtonGroup } from '../base/buttons';
import { RadioGroup, Select } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { NumberField, TextArea, TextField } from '../base/text-fields';

interface ActionFormsProps {
  readonly view: ActionView;
  readonly formKey: string;
  /** What was posted, where it belongs to that form. */
  readonly formOf: (intent: string) => FormState | undefined;
}

/** Says that the action is under way or done, and why. */
export function StateForm({ view, formKey, formOf }: ActionFormsProps) {
  const form = formOf('state');
  const { nextStates, version, may } = view;
  const [only] = nextStates;
  if (!may.work || only === undefined) return null;
  return (
    <Details summary="Changer l’état de l’action" open={form !== undefined}>
      <PostForm formKey={`${formKey}-s`} version={version} label="Changer l’état">
        <ErrorSummary form={form} scope="state" />
        <Hidden name="intent" value="state" />
        <RadioGroup
          name="state"
          label="Nouvel état"
          required
          scope="state"
          form={form}
          defaultValue={only}
          options={nextStates.map((state) => ({
            value: state,
            label: ACTION_STATE_LABELS[state],
          }))}
        />
        <TextArea
          name="reason"
          label="Pourquoi"
          hint="Public, gardé dans l’histoire de l’action."
          required
          rows={3}
          scope="state"
          form={form}
        />
        <ButtonGroup>
          <Button variant="primary">Changer l’état</Button>
        </ButtonGroup>
      </PostForm>
    </Details>
  );
}

/** Says what belongs to the action. */
export function LinkForm({ view, formKey, formOf }: ActionFormsProps) {
  const form = formOf('link');
  if (!view.may.link) return null;
  return (
    <Details summary="Relier à cette action" open={form !== undefined}>
      <PostForm formKey={`${formKey}-l`} label="Relier">
        <ErrorSummary form={form} scope="link" />
        <Hidden name="intent" value="link" />
        <RadioGroup
          name="kind"
          label="Relier"
          required
          inline
          scope="link"
          form={form}
          options={LINKED_KINDS.map((kind) => ({ value: kind, label: LINKED_LABELS[kind] }))}
        />
        <TextField
          name="named"
          label="Laquelle"
          hint="Son nom, son numéro, ou l’adresse de sa page."
          required
          scope="link"
          form={form}
        />
        <ButtonGroup>
          <Button variant="primary">Relier</Button>
        </ButtonGroup>
      </PostForm>
    </Details>
  );
}

/** Lays a bridge to an action of another programme. */
export function BridgeForm({ view, formKey, formOf }: ActionFormsProps) {
  const form = formOf('bridge');
  const { otherProgrammes, may } = view;
  if (!may.link || otherProgrammes.length === 0) return null;
  return (
    <Details summary="Poser une passerelle" open={form !== undefined}>
      <PostForm formKey={`${formKey}-b`} label="Poser une passerelle">
        <ErrorSummary form={form} scope="bridge" />
        <Hidden name="intent" value="bridge" />
        <Select
          name="toProgramme"
          label="Vers le programme"
          required
          scope="bridge"
          form={form}
          options={otherProgrammes.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <NumberField
          name="toNumber"
          label="Numéro de l’action"
          required
          scope="bridge"
          form={form}
        />
        <TextArea
          name="note"
          label="Ce qui les relie"
          required
          rows={2}
          scope="bridge"
          form={form}
        />
        <ButtonGroup>
          <Button variant="primary">Poser la passerelle</Button>
        </ButtonGroup>
      </PostForm>
    </Details>
  );
}
