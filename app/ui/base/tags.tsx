import type { ReactNode } from 'react';

/** States, told by a word and a shape first, a colour last. */
export const TONES = [
  'neutral',
  'info',
  'active',
  'success',
  'warning',
  'danger',
  'ended',
] as const;
export type Tone = (typeof TONES)[number];

const SHAPES: Record<Tone, ReactNode> = {
  neutral: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  info: (
    <path d="M6 1.5 10.5 6 6 10.5 1.5 6Z" fill="none" stroke="currentColor" strokeWidth="1.5" />
  ),
  active: <path d="M2.5 1.5 10.5 6 2.5 10.5Z" fill="currentColor" />,
  success: <path d="m1.5 6.5 3 3L10.5 2.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  warning: (
    <path
      d="M6 1 11.5 11H.5ZM6 4.5v3M6 8.6v1.1"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
    />
  ),
  danger: <path d="m2 2 8 8M10 2 2 10" fill="none" stroke="currentColor" strokeWidth="2" />,
  ended: <path d="M2 2h8v8H2Z" fill="currentColor" />,
};

/** The small shape that goes with a tone; hidden from screen readers, the word says it. */
export function ToneShape({ tone }: { readonly tone: Tone }) {
  return (
    <svg
      className="rl-shape"
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[tone]}
    </svg>
  );
}

interface StateBadgeProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** The state of a thing, in one or two words. */
export function StateBadge({ tone, children }: StateBadgeProps) {
  return (
    <span className={`fr-badge rl-badge--${tone}`}>
      <ToneShape tone={tone} />
      {children}
    </span>
  );
}

interface TagProps {
  readonly children: ReactNode;
  readonly href?: string | undefined;
}

/** A word that sorts things (a theme, a territory); a link to the things that share it when it has one. */
export function Tag({ children, href }: TagProps) {
  return href ? (
    <a className="fr-tag" href={href}>
      {children}
    </a>
  ) : (
    <span className="fr-tag">{children}</span>
  );
}
