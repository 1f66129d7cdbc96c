import type { ReactNode } from 'react';
import { controlAttributes, fieldValue, FieldFrame } from './field-frame';
import type { FieldProps } from './field-frame';

/** How much room the answer takes: a number, a name, or a full line. */
export type FieldWidth = 'short' | 'medium' | 'full';

interface TextFieldProps extends FieldProps {
  readonly defaultValue?: string | undefined;
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'search' | undefined;
  readonly autoComplete?: string | undefined;
  readonly width?: FieldWidth | undefined;
  /** Words that the browser proposes while one types; anything else may be typed too. */
  readonly suggestions?: readonly string[] | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    name,
    form,
    defaultValue,
    type = 'text',
    autoComplete,
    width = 'full',
    suggestions,
  } = props;
  const attributes = controlAttributes(props);
  const listId = suggestions === undefined ? undefined : `${attributes.id}-suggestions`;
  return (
    <FieldFrame field={props}>
      <input
        {...attributes}
        className={`fr-input rl-input--${width}`}
        type={type}
        autoComplete={autoComplete}
        list={listId}
        defaultValue={fieldValue(name, form, defaultValue)}
      />
      {suggestions === undefined ? null : (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}

interface TextAreaProps extends FieldProps {
  readonly defaultValue?: string | undefined;
  readonly rows?: number | undefined;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { name, form, defaultValue, rows = 5 } = props;
  return (
    <FieldFrame field={props}>
      <textarea
        {...controlAttributes(props)}
        className="fr-input"
        rows={rows}
        defaultValue={fieldValue(name, form, defaultValue)}
      />
    </FieldFrame>
  );
}

interface UnitProps extends FieldProps {
  readonly defaultValue?: string | undefined;
  readonly inputMode: 'numeric' | 'decimal';
  readonly unit?: ReactNode;
}

/** A figure typed as text (so that « 15 000 » may be written), with its unit beside it. */
function FigureField(props: UnitProps) {
  const { name, form, defaultValue, inputMode, unit } = props;
  return (
    <FieldFrame field={props}>
      <span className="rl-with-unit">
        <input
          {...controlAttributes(props)}
          className="fr-input rl-input--figure"
          type="text"
          inputMode={inputMode}
          autoComplete="off"
          defaultValue={fieldValue(name, form, defaultValue)}
        />
        {unit ? <span className="rl-unit">{unit}</span> : null}
      </span>
    </FieldFrame>
  );
}

interface NumberFieldProps extends FieldProps {
  readonly defaultValue?: string | number | undefined;
  /** « minutes », « personnes »… */
  readonly unit?: ReactNode;
  readonly decimal?: boolean | undefined;
}

/** A number with its unit. */
export function NumberField({ defaultValue, decimal = false, unit, ...field }: NumberFieldProps) {
  return (
    <FigureField
      {...field}
      unit={unit}
      inputMode={decimal ? 'decimal' : 'numeric'}
      defaultValue={defaultValue === undefined ? undefined : String(defaultValue)}
    />
  );
}

interface MoneyFieldProps extends FieldProps {
  /** Euros as typed: « 15 000 » or « 1 250,50 ». */
  readonly defaultValue?: string | undefined;
}

/** A sum in euros, typed as people write it; `parseEuros` reads it. */
export function MoneyField(props: MoneyFieldProps) {
  return <FigureField {...props} inputMode="decimal" unit="€" />;
}

interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`. */
  readonly defaultValue?: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** A day. */
export function DateField(props: DateFieldProps) {
  const { name, form, defaultValue, min, max } = props;
  return (
    <FieldFrame field={props}>
      <input
        {...controlAttributes(props)}
        className="fr-input rl-input--short"
        type="date"
        min={min}
        max={max}
        defaultValue={fieldValue(name, form, defaultValue)}
      />
    </FieldFrame>
  );
}
