/** The mark: a baton passed between two hands, reduced to two strokes. Decorative: the name beside it says who we are. */
export function Mark({ size = 32 }: { readonly size?: number | undefined }) {
  return (
    <svg
      className="rl-mark"
      viewBox="0 0 48 48"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path className="rl-mark__giving" d="M4 38c8.5-.5 13-4.5 16.5-11l6.5-12" />
      <path className="rl-mark__receiving" d="M44 10c-8.5.5-13 4.5-16.5 11L21 33" />
    </svg>
  );
}
