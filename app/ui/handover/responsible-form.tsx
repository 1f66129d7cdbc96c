import type { Party } from '~/domain/handover/handover';
import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import type { ItemFormProps, Person } from './item-forms';

const WORDS: Readonly<Record<Party, { summary: string; label: string }>> = {
  giving: { summary: 'Désigner qui en répond', label: 'Qui en répond' },
  receiving: { summary: 'Désigner qui en répondra', label: 'Qui en répondra' },
};

/** To name who answers for an item on one side, before its evidence or its acceptance. */
export function ResponsibleForm({
  item,
  formKey,
  form,
  people,
  party,
}: ItemFormProps & { readonly people: readonly Person[]; readonly party: Party }) {
  const isOwn = form?.values.intent === 'name-responsible' && form.values.party === party;
  const own = isOwn ? form : undefined;
  const scope = `${item.key}-${party}`;
  const current = party === 'giving' ? item.responsibleId : item.receiverResponsibleId;
  const { summary, label } = WORDS[party];
  return (
    <Details summary={summary} open={own !== undefined}>
      <PostForm formKey={formKey} label={`${label}\u00a0: ${item.label}`}>
        <ErrorSummary form={own} scope={scope} />
        <Hidden name="intent" value="name-responsible" />
        <Hidden name="item" value={item.key} />
        <Hidden name="party" value={party} />
        <Select
          {...{ name: 'accountId', label, required: true, form: own, scope }}
          options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={current === null ? undefined : String(current)}
        />
        <Button>Désigner</Button>
      </PostForm>
    </Details>
  );
}
