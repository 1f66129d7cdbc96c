import type { LogAudience } from '~/domain/milestones/log';
import type { FormState } from '~/domain/shared/form';
import { CheckboxField } from '../base/choice-fields';
import { TextArea } from '../base/text-fields';

/** The words of a week, and who reads them. */
export function LogFields({
  form,
  saved,
}: {
  readonly form: FormState | undefined;
  readonly saved?: { readonly words: string; readonly audience: LogAudience } | undefined;
}) {
  return (
    <>
      <TextArea
        name="words"
        label="La semaine en une phrase"
        hint="Ce qui a avancé, ce qui coince, ce que l’équipe a appris. Publié, sauf si vous le réservez."
        required
        rows={2}
        form={form}
        defaultValue={saved?.words}
      />
      <CheckboxField
        name="private"
        label="Réserver aux parties"
        hint="Seuls l’équipe, les sponsors, le porteur et l’incubateur la lisent."
        defaultChecked={saved?.audience === 'parties'}
        form={form}
      />
    </>
  );
}
