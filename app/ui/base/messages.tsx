import type { ReactNode } from 'react';
import { ButtonLink } from './buttons';

interface CalloutProps {
  readonly title?: ReactNode;
  readonly children: ReactNode;
  /** Buttons that answer it. */
  readonly action?: ReactNode;
}

/** Something the reader should not miss while reading: a rule with the text beside it. */
export function Callout({ title, children, action }: CalloutProps) {
  return (
    <div className="fr-callout">
      {title ? <p className="fr-callout__title">{title}</p> : null}
      <div className="fr-callout__text">{children}</div>
      {action ? <div className="fr-callout__action">{action}</div> : null}
    </div>
  );
}

export type AlertTone = 'info' | 'success' | 'warning' | 'error';

interface AlertProps {
  readonly tone: AlertTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}

/** What has just happened and what comes next; read out at once when it is an error. */
export function Alert({ tone, title, children }: AlertProps) {
  return (
    <div className={`fr-alert fr-alert--${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      {title ? <p className="fr-alert__title">{title}</p> : null}
      {children ? <div>{children}</div> : null}
    </div>
  );
}

interface EmptyStateProps {
  readonly title: string;
  /** What will stand here, and why it is empty. */
  readonly children: ReactNode;
  /** The one button that starts it. */
  readonly action?: { readonly href: string; readonly label: string } | undefined;
}

/** A place that is still empty: it says what will stand there and how to begin. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="rl-empty">
      <p className="rl-empty__title">{title}</p>
      <div>{children}</div>
      {action ? <ButtonLink href={action.href}>{action.label}</ButtonLink> : null}
    </div>
  );
}
