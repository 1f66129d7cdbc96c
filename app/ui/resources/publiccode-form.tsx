import type { FormState } from '~/domain/shared/form';
import { Button, ButtonGroup } from '../base/buttons';
import { FileField } from '../base/file-field';
import { ErrorSummary, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';

interface PubliccodeFormProps {
  readonly form: FormState | undefined;
  readonly formKey: string;
}

/** A publiccode.yml, pasted or chosen. */
export function PubliccodeForm({ form, formKey }: PubliccodeFormProps) {
  return (
    <PostForm formKey={formKey} encType="multipart/form-data">
      <ErrorSummary form={form} />
      <FileField
        name="file"
        label="Le fichier publiccode.yml"
        hint="S’il y en a un, il remplace le texte ci-dessous."
        accept=".yml,.yaml"
        form={form}
      />
      <TextArea
        name="text"
        label="Ou son contenu"
        hint="Collez le fichier entier."
        rows={16}
        form={form}
      />
      <ButtonGroup>
        <Button variant="primary">Vérifier et préparer la ressource</Button>
      </ButtonGroup>
    </PostForm>
  );
}
