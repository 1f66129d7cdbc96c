import { useId } from 'react';
import type { ReactNode } from 'react';

interface ChartFrameProps {
  /** The sentence that says what the drawing shows. */
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** The same facts as a table, one click away. */
  readonly table?: ReactNode;
}

/** A drawing with its sentence above it and its table behind it. */
export function ChartFrame({ title, children, table }: ChartFrameProps) {
  return (
    <figure className="rl-chart">
      <figcaption>{title}</figcaption>
      {children}
      {table ? (
        <details>
          <summary>La même chose en tableau</summary>
          {table}
        </details>
      ) : null}
    </figure>
  );
}

interface DrawingProps {
  readonly title: string;
  /** What somebody who does not see it needs to know. */
  readonly description: string;
  readonly height: number;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The drawing itself: as wide as its place, heights in pixels, type never scaled. */
export function Drawing({ title, description, height, className, children }: DrawingProps) {
  const id = useId();
  return (
    <svg
      className={className ? `rl-drawing ${className}` : 'rl-drawing'}
      width="100%"
      height={height}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      focusable="false"
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {children}
    </svg>
  );
}

/** Hatching that reads in grey; `id` is the page-wide name to fill with. */
export function Hatching({
  id,
  gap = 6,
}: {
  readonly id: string;
  readonly gap?: number | undefined;
}) {
  return (
    <pattern
      id={id}
      width={gap}
      height={gap}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <line className="rl-hatch" x1="0" y1="0" x2="0" y2={gap} />
    </pattern>
  );
}

/** A page-wide name that `url(#…)` takes. */
export function usePatternId(): string {
  return `p${useId().replace(/\W/g, '')}`;
}
