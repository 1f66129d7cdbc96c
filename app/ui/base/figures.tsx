import type { ReactNode } from 'react';

interface FigureProps {
  readonly value: ReactNode;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  /** The list behind the figure. */
  readonly href?: string | undefined;
}

/** A figure that matters: large number, what it counts, and one note. Inside `FigureRow`. */
export function Figure({ value, label, note, href }: FigureProps) {
  return (
    <div className="rl-figure">
      <dt>{href ? <a href={href}>{label}</a> : label}</dt>
      <dd className="rl-figure__value">{value}</dd>
      {note ? <dd className="rl-figure__note">{note}</dd> : null}
    </div>
  );
}

/** Figures side by side, on one line of the page. */
export function FigureRow({ children }: { readonly children: ReactNode }) {
  return <dl className="rl-figures">{children}</dl>;
}
