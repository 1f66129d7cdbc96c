import type { FormState } from '~/domain/shared/form';
import { ERASED_PERSON } from '~/wording/accounts';
import { Button } from '../base/buttons';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';

interface ErasureFormProps {
  readonly name: string;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** Erasing a person, with what goes and what stays said beforehand. */
export function ErasureForm({ name, formKey, form }: ErasureFormProps) {
  return (
    <Details summary={`Effacer ${name}…`} open={form !== undefined}>
      <p>
        Son nom devient «&nbsp;{ERASED_PERSON}&nbsp;» partout. Son adresse, ses rôles, ses sessions
        et ses courriels sont supprimés. Ses actes restent au journal, sans son nom. Rien ne permet
        de revenir en arrière.
      </p>
      <PostForm formKey={formKey} label={`Effacer ${name}`}>
        <ErrorSummary form={form} scope="erase" />
        <Hidden name="intent" value="erase" />
        <TextArea
          name="reason"
          label="Pourquoi"
          hint="Gardé au journal : n’écrivez ni nom ni adresse."
          rows={3}
          required
          scope="erase"
          form={form}
        />
        <Button variant="danger">Effacer définitivement</Button>
      </PostForm>
    </Details>
  );
}
