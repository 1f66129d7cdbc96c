import type { TemplateItem } from '~/domain/handover/template';
import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { ErrorSummary, Fieldset, Hidden, PostForm } from '../base/post-form';
import { NumberField, TextArea, TextField } from '../base/text-fields';

/** Empty lines for items to add. */
export const NEW_LINES = 3;

interface TemplateFormProps {
  readonly formKey: string;
  readonly version: number;
  readonly items: readonly TemplateItem[];
  readonly form: FormState | undefined;
}

/** Every item of the checklist in one form: reworded in place, emptied to take it away, three lines to add some. */
export function TemplateForm({ formKey, version, items, form }: TemplateFormProps) {
  const lines = [...items, ...Array.from({ length: NEW_LINES }, () => null)];
  return (
    <PostForm formKey={formKey} version={version} label="Liste des pièces">
      <ErrorSummary form={form} />
      <p>Pour retirer une pièce, videz son nom et sa preuve.</p>
      {lines.map((item, index) => {
        const line = String(index);
        return (
          <Fieldset
            key={item?.key ?? `new-${line}`}
            legend={item === null ? `Pièce à ajouter (${index - items.length + 1})` : item.label}
          >
            {item === null ? null : <Hidden name={`key-${line}`} value={item.key} />}
            <TextField
              {...{ name: `label-${line}`, label: 'Nom', form }}
              defaultValue={item?.label}
            />
            <TextArea
              {...{ name: `proof-${line}`, label: 'Ce qui le prouve', form }}
              rows={2}
              defaultValue={item?.proof}
            />
            <NumberField
              {...{ name: `rank-${line}`, label: 'Rang', form }}
              defaultValue={String(index + 1)}
            />
          </Fieldset>
        );
      })}
      <TextArea
        {...{ name: 'reason', label: 'Pourquoi cette version', required: true, form }}
        rows={2}
      />
      <Button variant="primary">Publier la nouvelle version</Button>
    </PostForm>
  );
}
