import type { ReactNode } from 'react';
import {
  About,
  controlAttributes,
  FieldError,
  fieldId,
  FieldFrame,
  fieldValue,
  labelAbout,
  OptionalMark,
} from './field-frame';
import type { FieldProps } from './field-frame';
import { useFieldLabel } from './field-labels';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

function OptionList({ options }: { readonly options: readonly Option[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

interface SelectProps extends FieldProps {
  readonly options?: readonly Option[] | undefined;
  /** Options under headings, after `options`. */
  readonly groups?: readonly OptionGroup[] | undefined;
  readonly defaultValue?: string | undefined;
  /** The words of the empty choice; null when there is none. */
  readonly emptyLabel?: string | null | undefined;
}

/** One choice in a long list; for fewer than six prefer `RadioGroup`. */
export function Select(props: SelectProps) {
  const { name, form, options = [], groups = [], defaultValue, emptyLabel = 'Choisir…' } = props;
  return (
    <FieldFrame field={props}>
      <select
        {...controlAttributes(props)}
        className="fr-select"
        defaultValue={fieldValue(name, form, defaultValue)}
      >
        {emptyLabel === null ? null : <option value="">{emptyLabel}</option>}
        <OptionList options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <OptionList options={group.options} />
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}

export interface RadioOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface RadioGroupProps extends FieldProps {
  readonly options: readonly RadioOption[];
  readonly defaultValue?: string | undefined;
  /** Side by side, for short answers (« oui », « non »). */
  readonly inline?: boolean | undefined;
}

/** One choice among a few, all visible. */
export function RadioGroup(props: RadioGroupProps) {
  const {
    name,
    label,
    about,
    hint,
    required,
    form,
    scope,
    options,
    defaultValue,
    inline = false,
  } = props;
  const id = fieldId(name, scope);
  useFieldLabel(id, labelAbout(label, about));
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid } = controlAttributes(props);
  const chosen = fieldValue(name, form, defaultValue);
  return (
    <fieldset
      className={invalid ? 'fr-fieldset fr-fieldset--error' : 'fr-fieldset'}
      aria-describedby={describedBy}
    >
      <legend className="fr-fieldset__legend">
        {label}
        <About about={about} />
        <OptionalMark required={required} />
      </legend>
      {hint ? (
        <p className="fr-hint-text" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className={inline ? 'rl-choices rl-choices--inline' : 'rl-choices'}>
        {options.map((option, index) => {
          const optionId = index === 0 ? id : `${id}-${option.value}`;
          return (
            <div className="fr-radio-group" key={option.value}>
              <input
                id={optionId}
                type="radio"
                name={name}
                value={option.value}
                defaultChecked={chosen === option.value}
                aria-describedby={option.hint ? `${optionId}-about` : undefined}
              />
              <label className="fr-label" htmlFor={optionId}>
                {option.label}
              </label>
              {option.hint ? (
                <p className="fr-hint-text" id={`${optionId}-about`}>
                  {option.hint}
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
      <FieldError name={name} form={form} scope={scope} />
    </fieldset>
  );
}

interface CheckboxGroupProps extends Omit<FieldProps, 'required'> {
  readonly options: readonly Option[];
  /** What is ticked to begin with. */
  readonly defaultValues?: readonly string[] | undefined;
}

/** Several choices among a few; they are posted under one name. When the form comes back, what was ticked stays ticked. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { name, label, hint, form, scope, options, defaultValues = [] } = props;
  const id = fieldId(name, scope);
  useFieldLabel(id, label);
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid } = controlAttributes(props);
  const ticked = form === undefined ? defaultValues : (form.values[name] ?? '').split(',');
  return (
    <fieldset
      className={invalid ? 'fr-fieldset fr-fieldset--error' : 'fr-fieldset'}
      aria-describedby={describedBy}
    >
      <legend className="fr-fieldset__legend">{label}</legend>
      {hint ? (
        <p className="fr-hint-text" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {options.map(({ value, label: words }, index) => {
        const optionId = index === 0 ? id : `${id}-${value}`;
        return (
          <div className="fr-checkbox-group" key={value}>
            <input
              id={optionId}
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={ticked.includes(value)}
            />
            <label className="fr-label" htmlFor={optionId}>
              {words}
            </label>
          </div>
        );
      })}
      <FieldError name={name} form={form} scope={scope} />
    </fieldset>
  );
}

interface CheckboxFieldProps extends Omit<FieldProps, 'required'> {
  /** What is posted when ticked; an unticked box posts nothing. */
  readonly value?: string | undefined;
  readonly defaultChecked?: boolean | undefined;
}

/** One box to tick (« oui » is posted). When the form comes back, what was left unticked stays unticked. */
export function CheckboxField(props: CheckboxFieldProps) {
  const { name, label, hint, form, scope, value = 'oui', defaultChecked = false } = props;
  const id = fieldId(name, scope);
  useFieldLabel(id, label);
  const cameBack = form !== undefined && Object.keys(form.values).length > 0;
  return (
    <div
      className={
        form?.errors[name] ? 'fr-checkbox-group fr-checkbox-group--error' : 'fr-checkbox-group'
      }
    >
      <input
        {...controlAttributes(props)}
        type="checkbox"
        value={value}
        defaultChecked={cameBack ? form.values[name] === value : defaultChecked}
      />
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className="fr-hint-text" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError name={name} form={form} scope={scope} />
    </div>
  );
}
