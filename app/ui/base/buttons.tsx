import type { ReactNode } from 'react';

/** `primary` carries the accent: one per page, for its main action. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

const VARIANT_CLASS: Record<ButtonVariant, string> = {
  primary: 'fr-btn',
  secondary: 'fr-btn fr-btn--secondary',
  quiet: 'fr-btn fr-btn--tertiary-no-outline',
  danger: 'fr-btn fr-btn--danger',
};

interface ButtonProps {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly type?: 'submit' | 'button' | 'reset' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** The id of the form that it sends, when it stands outside of it. */
  readonly form?: string | undefined;
  readonly formAction?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** A longer name for screen readers, when the visible one is repeated on the page (it must start with the visible one). */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
}

/** A button; `secondary` and `submit` unless told otherwise. */
export function Button({
  children,
  variant = 'secondary',
  type = 'submit',
  label,
  describedBy,
  ...rest
}: ButtonProps) {
  return (
    <button
      className={VARIANT_CLASS[variant]}
      type={type}
      aria-label={label}
      aria-describedby={describedBy}
      {...rest}
    >
      {children}
    </button>
  );
}

interface ButtonLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly label?: string | undefined;
  /** The shortcut that follows it, where a page has shortcuts. */
  readonly dataKey?: string | undefined;
}

/** A link that looks like a button, for an act that starts on another page. */
export function ButtonLink(props: ButtonLinkProps) {
  const { href, children, variant = 'secondary', label, dataKey } = props;
  return (
    <a className={VARIANT_CLASS[variant]} href={href} aria-label={label} data-key={dataKey}>
      {children}
    </a>
  );
}

/** Buttons that belong together, the main one first. */
export function ButtonGroup({ children }: { readonly children: ReactNode }) {
  return <div className="fr-btns-group">{children}</div>;
}
