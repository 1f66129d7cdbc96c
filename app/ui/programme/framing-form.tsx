import { FRAMING_FIELDS } from '~/domain/programme/framing';
import type { FramingShown } from '~/domain/programme/view';
import type { FormState } from '~/domain/shared/form';
import { FRAMING_LABELS } from '~/wording/programme';
import { Button, ButtonGroup, ButtonLink } from '../base/buttons';
import { ErrorSummary, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';

interface FramingFormProps {
  readonly formKey: string;
  readonly form: FormState | undefined;
  /** The version that is written over; undefined for the first. */
  readonly latest: FramingShown | undefined;
  readonly backHref: string;
}

/** The five answers that frame an action. */
export function FramingForm({ formKey, form, latest, backHref }: FramingFormProps) {
  return (
    <PostForm formKey={formKey} version={latest?.number ?? 0}>
      <ErrorSummary form={form} />
      {FRAMING_FIELDS.map((field) => (
        <TextArea
          key={field}
          name={field}
          label={FRAMING_LABELS[field].label}
          hint={FRAMING_LABELS[field].hint}
          required
          rows={4}
          form={form}
          defaultValue={latest?.[field]}
        />
      ))}
      <ButtonGroup>
        <Button variant="primary">Enregistrer cette version</Button>
        <ButtonLink href={backHref}>Annuler</ButtonLink>
      </ButtonGroup>
    </PostForm>
  );
}
