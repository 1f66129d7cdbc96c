import { useContext, type ReactNode } from 'react';
import type { FormState } from '~/domain/shared/form';
import { atField } from '~/wording/shared';
import { fieldId } from './field-frame';
import { FieldLabelsOfPage } from './field-labels';

/** A value that travels with the form and that nobody sees. */
export function Hidden({
  name,
  value,
}: {
  readonly name: string;
  readonly value: string | number;
}) {
  return <input type="hidden" name={name} value={value} />;
}

interface FieldsetProps {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** Fields that answer one question together, under its title. */
export function Fieldset({ legend, hint, children }: FieldsetProps) {
  return (
    <fieldset className="fr-fieldset rl-fieldset">
      <legend className="fr-fieldset__legend rl-fieldset__title">{legend}</legend>
      {hint ? <p className="fr-hint-text">{hint}</p> : null}
      {children}
    </fieldset>
  );
}

interface PostFormProps {
  readonly children: ReactNode;
  /** The key that makes the same form act once, however often it is sent. */
  readonly formKey: string;
  readonly action?: string | undefined;
  /** The version of the record that the person saw (conflicts are told, never overwritten). */
  readonly version?: number | string | undefined;
  readonly encType?: 'multipart/form-data' | undefined;
  readonly id?: string | undefined;
  /** Its name for screen readers, when the page has several forms. */
  readonly label?: string | undefined;
  /** A form that is one button, in a line of text or a table cell. */
  readonly inline?: boolean | undefined;
}

/** A plain HTML form that posts, with or without JavaScript. */
export function PostForm({
  children,
  formKey,
  action,
  version,
  encType,
  id,
  label,
  inline = false,
}: PostFormProps) {
  return (
    <form
      method="post"
      action={action}
      encType={encType}
      id={id}
      aria-label={label}
      className={inline ? 'rl-form rl-form--inline' : 'rl-form'}
      noValidate
    >
      <Hidden name="formKey" value={formKey} />
      {version === undefined ? null : <Hidden name="version" value={version} />}
      {children}
    </form>
  );
}

interface ErrorSummaryProps {
  readonly form: FormState | undefined;
  readonly scope?: string | undefined;
}

/** Everything that must be changed, each line naming its field and a link to it; nothing when the form is right. Stands first in its form, and is where the reader is when the page comes back, however long it is. */
export function ErrorSummary({ form, scope }: ErrorSummaryProps) {
  const labels = useContext(FieldLabelsOfPage);
  if (!form) return null;
  const general = form.errors[''];
  const atFields = Object.entries(form.errors).filter(([name]) => name !== '');
  if (!general && atFields.length === 0) return null;
  return (
    <div
      className="fr-alert fr-alert--error"
      role="alert"
      tabIndex={-1}
      autoFocus
      id={scope ? `errors-${scope}` : 'errors'}
    >
      <h2 className="fr-alert__title">{titleFor(atFields.length)}</h2>
      {general ? <p>{general}</p> : null}
      {atFields.length > 0 ? (
        <ul>
          {atFields.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${fieldId(name, scope)}`} suppressHydrationWarning>
                {atField(labels.of(fieldId(name, scope)), sentence)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function titleFor(count: number): string {
  if (count === 0) return 'Rien n’a été enregistré';
  if (count === 1) return 'Une réponse est à revoir, le reste est gardé';
  return `${count}\u00a0réponses sont à revoir, le reste est gardé`;
}
