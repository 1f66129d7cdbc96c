import type { ReactNode } from 'react';

interface PageTitleProps {
  readonly title: ReactNode;
  /** What kind of page it is, above the title (« Friction nº 12 »). */
  readonly kicker?: ReactNode;
  /** One or two sentences under it. */
  readonly lede?: ReactNode;
  /** State, dates, who: a line of small facts. */
  readonly meta?: ReactNode;
  /** The main action of the page. */
  readonly actions?: ReactNode;
}

/** The h1 of a page and what goes with it. */
export function PageTitle({ title, kicker, lede, meta, actions }: PageTitleProps) {
  return (
    <div className="rl-title">
      {kicker ? <p className="rl-title__kicker">{kicker}</p> : null}
      <h1>{title}</h1>
      {meta ? <div className="rl-title__meta">{meta}</div> : null}
      {lede ? <p className="rl-title__lede">{lede}</p> : null}
      {actions ? <div className="rl-title__actions">{actions}</div> : null}
    </div>
  );
}

interface SectionProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** The anchor of the section. */
  readonly id?: string | undefined;
  readonly level?: 2 | 3 | undefined;
  /** A link or a short fact at the end of the title's line. */
  readonly aside?: ReactNode;
}

/** A part of a page, under a ruled title. */
export function Section({ title, children, id, level = 2, aside }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={`rl-section rl-section--${level}`} id={id}>
      <div className="rl-section__head">
        <Heading>{title}</Heading>
        {aside ? <div className="rl-section__aside">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}
