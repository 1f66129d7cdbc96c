import type { ReactNode } from 'react';
import type { FormState } from '~/domain/shared/form';
import { useFieldLabel } from './field-labels';

/** What every field takes. `scope` tells apart two forms of one page that have a field of the same name. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** What it is about, where the page repeats the field: heard after the label, and read in the error summary. */
  readonly about?: string | undefined;
  readonly hint?: ReactNode | undefined;
  /** Optional fields say « (facultatif) »; required ones say nothing. */
  readonly required?: boolean | undefined;
  readonly form?: FormState | undefined;
  readonly scope?: string | undefined;
}

/** The id of a field: what error summaries link to. */
export function fieldId(name: string, scope?: string): string {
  return scope ? `field-${scope}-${name}` : `field-${name}`;
}

/** What was typed when the form comes back, else what the page proposes. */
export function fieldValue(
  name: string,
  form: FormState | undefined,
  defaultValue: string | undefined,
): string | undefined {
  return form?.values[name] ?? defaultValue;
}

interface ControlAttributes {
  readonly id: string;
  readonly name: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-required': true | undefined;
}

/** The attributes that tie a control to its label, hint and error. Never `required`: posting is not blocked, the server answers in sentences. */
export function controlAttributes({
  name,
  hint,
  required,
  form,
  scope,
}: FieldProps): ControlAttributes {
  const id = fieldId(name, scope);
  const described = [hint ? `${id}-hint` : '', form?.errors[name] ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ');
  return {
    id,
    name,
    'aria-invalid': form?.errors[name] ? true : undefined,
    'aria-describedby': described || undefined,
    'aria-required': required ? true : undefined,
  };
}

/** A field's label as an error summary tells it. */
export function labelAbout(label: string, about: string | undefined): string {
  return about === undefined ? label : `${label}\u00a0: ${about}`;
}

/** What a repeated field is about, heard after its label. */
export function About({ about }: { readonly about: string | undefined }) {
  return about === undefined ? null : <span className="fr-sr-only">&nbsp;: {about}</span>;
}

/** The words after a label when a field may stay empty. */
export function OptionalMark({ required }: { readonly required: boolean | undefined }) {
  return required ? null : <span className="rl-optional"> (facultatif)</span>;
}

/** The sentence that says what is wrong with a field; nothing when it is right. */
export function FieldError({ name, form, scope }: Pick<FieldProps, 'name' | 'form' | 'scope'>) {
  const error = form?.errors[name];
  if (!error) return null;
  return (
    <p className="fr-error-text" id={`${fieldId(name, scope)}-error`}>
      {error}
    </p>
  );
}

/** Label, hint, control and error of a field with one control. */
export function FieldFrame({
  field,
  children,
}: {
  readonly field: FieldProps;
  readonly children: ReactNode;
}) {
  const { name, label, about, hint, required, form, scope } = field;
  const id = fieldId(name, scope);
  useFieldLabel(id, labelAbout(label, about));
  return (
    <div className={form?.errors[name] ? 'fr-input-group fr-input-group--error' : 'fr-input-group'}>
      <label className="fr-label" htmlFor={id}>
        {label}
        <About about={about} />
        <OptionalMark required={required} />
      </label>
      {hint ? (
        <p className="fr-hint-text" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      <FieldError name={name} form={form} scope={scope} />
    </div>
  );
}
