import type { FormState } from '~/domain/shared/form';
import { EDITION_TABLE_HINT } from '~/wording/programme-recording';
import { Button, ButtonGroup, ButtonLink } from '../base/buttons';
import { FileField } from '../base/file-field';
import { ErrorSummary, PostForm } from '../base/post-form';
import { DateField, TextArea, TextField } from '../base/text-fields';

interface EditionFormProps {
  readonly formKey: string;
  readonly form: FormState | undefined;
  readonly semester: string;
  /** The last edition's actions as a table, to start from. */
  readonly table: string;
  readonly backHref: string;
}

/** Records an edition that both colleges adopted elsewhere. */
export function EditionForm({ formKey, form, semester, table, backHref }: EditionFormProps) {
  return (
    <PostForm formKey={formKey} encType="multipart/form-data">
      <ErrorSummary form={form} />
      <TextField
        name="semester"
        label="Semestre"
        hint="Par exemple 2018-S1."
        width="short"
        required
        form={form}
        defaultValue={semester}
      />
      <DateField name="adoptedOn" label="Adoptée le" required form={form} />
      <TextField
        name="adoptedElsewhere"
        label="Où c’est écrit"
        hint="Le compte rendu, le relevé de décisions ou la page qui en fait foi."
        required
        form={form}
      />
      <TextArea name="summary" label="En une phrase" rows={2} form={form} />
      <TextArea
        name="table"
        label="Les actions de l’édition"
        hint={EDITION_TABLE_HINT}
        required
        rows={12}
        form={form}
        defaultValue={table}
      />
      <FileField
        name="file"
        label="Ou le même tableau en fichier CSV"
        hint="S’il est joint, il remplace le tableau écrit ci-dessus."
        accept=".csv,.tsv,.txt"
        form={form}
      />
      <ButtonGroup>
        <Button variant="primary">Enregistrer l’édition</Button>
        <ButtonLink href={backHref}>Annuler</ButtonLink>
      </ButtonGroup>
    </PostForm>
  );
}
