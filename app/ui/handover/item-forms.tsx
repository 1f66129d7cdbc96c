import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea, TextField } from '../base/text-fields';
import type { ChecklistItem } from './checklist-item';

export interface Person {
  readonly id: number;
  readonly name: string;
}

export interface ItemFormProps {
  readonly item: ChecklistItem;
  readonly formKey: string;
  /** What was posted, when a form of this item comes back. */
  readonly form: FormState | undefined;
}

function ItemOf({ item, intent }: { readonly item: ChecklistItem; readonly intent: string }) {
  return (
    <>
      <Hidden name="intent" value={intent} />
      <Hidden name="item" value={item.key} />
      <Hidden name="mark" value={item.mark} />
    </>
  );
}

/** To give the evidence of an item, or to replace it. */
export function GivingForm({
  item,
  formKey,
  form,
  people,
}: ItemFormProps & { readonly people: readonly Person[] }) {
  const own = form?.values.intent === 'provide' ? form : undefined;
  const scope = item.key;
  const { label } = item;
  return (
    <Details
      summary={item.evidence === null ? 'Apporter la preuve' : 'Remplacer la preuve'}
      open={own !== undefined}
    >
      <PostForm formKey={formKey} label={`Preuve\u00a0: ${label}`}>
        <ErrorSummary form={own} scope={scope} />
        <ItemOf item={item} intent="provide" />
        <TextArea
          {...{ name: 'evidence', label: 'Preuve', required: true, form: own, scope }}
          rows={3}
          defaultValue={item.evidence ?? undefined}
        />
        <TextField
          {...{ name: 'evidenceUrl', label: 'Adresse', form: own, scope }}
          type="url"
          defaultValue={item.evidenceUrl ?? undefined}
        />
        <Select
          {...{ name: 'responsibleId', label: 'Qui en répond', required: true, form: own, scope }}
          options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={item.responsibleId === null ? undefined : String(item.responsibleId)}
        />
        <Button>Enregistrer la preuve</Button>
      </PostForm>
    </Details>
  );
}

/** To accept an item on the evidence that is read, or to give it back with what is missing. */
export function ReceivingForms({
  item,
  formKey,
  form,
  receivers,
}: ItemFormProps & { readonly receivers: readonly Person[] }) {
  const own = form?.values.intent === 'reopen' ? form : undefined;
  const refused = form?.values.intent === 'accept-item' ? form : undefined;
  const scope = item.key;
  const { label } = item;
  return (
    <>
      {item.acceptedOn === null ? (
        <PostForm formKey={formKey} label={`Accord\u00a0: ${label}`}>
          <ErrorSummary form={refused} scope={scope} />
          <ItemOf item={item} intent="accept-item" />
          <Select
            {...{ name: 'receiverResponsibleId', label: 'Qui en répondra', form: refused, scope }}
            options={receivers.map(({ id, name }) => ({ value: String(id), label: name }))}
            emptyLabel="Vous"
            defaultValue={
              item.receiverResponsibleId === null ? undefined : String(item.receiverResponsibleId)
            }
          />
          <Button label={`Accepter\u00a0: ${label}`}>Accepter</Button>
        </PostForm>
      ) : null}
      <Details summary="Demander un complément" open={own !== undefined}>
        <PostForm formKey={formKey} label={`Complément\u00a0: ${label}`}>
          <ErrorSummary form={own} scope={scope} />
          <ItemOf item={item} intent="reopen" />
          <TextArea
            {...{ name: 'reason', label: 'Ce qui manque', required: true, form: own, scope }}
            rows={2}
          />
          <Button>Rouvrir la pièce</Button>
        </PostForm>
      </Details>
    </>
  );
}
