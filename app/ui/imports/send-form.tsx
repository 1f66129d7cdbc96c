import type { ReactNode } from 'react';
import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { FileField } from '../base/file-field';
import { Section } from '../base/page-title';
import { ErrorSummary, PostForm } from '../base/post-form';

interface SendFormProps {
  readonly formKey: string;
  readonly label: string;
  readonly hint: string;
  readonly form: FormState | undefined;
  readonly children?: ReactNode;
}

/** A spreadsheet to send, before its columns and lines are checked. */
export function SendForm({ formKey, label, hint, form, children }: SendFormProps) {
  return (
    <Section title="Envoyer le fichier">
      <PostForm formKey={formKey} encType="multipart/form-data">
        <ErrorSummary form={form} />
        <FileField
          name="file"
          label={label}
          hint={hint}
          accept=".csv,.tsv,.txt"
          required
          form={form}
        />
        {children}
        <Button variant="primary">Envoyer et vérifier</Button>
      </PostForm>
    </Section>
  );
}
