import { controlAttributes, FieldFrame } from './field-frame';
import type { FieldProps } from './field-frame';

interface FileFieldProps extends FieldProps {
  /** Kinds of file that the browser proposes: « .pdf,.png »; the server checks the content. */
  readonly accept?: string | undefined;
}

/** A file to send; its form needs `encType="multipart/form-data"`. A browser never gives a chosen file back: after an error, it must be chosen again. */
export function FileField(props: FileFieldProps) {
  const { form, accept, hint } = props;
  const lost = form !== undefined && Object.keys(form.errors).length > 0;
  const told = lost ? <>{hint} Si vous aviez choisi un fichier, choisissez-le à nouveau.</> : hint;
  const field = { ...props, hint: told };
  return (
    <FieldFrame field={field}>
      <input {...controlAttributes(field)} className="fr-upload" type="file" accept={accept} />
    </FieldFrame>
  );
}
