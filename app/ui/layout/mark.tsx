/** The mark: a baton passed between two hands, reduced to two strokes. Decorative: the name beside it says who we are. */
export function Mark({ size = 32 }: { readonly size?: number | undefined }) {
  return (
    <svg className="rl-mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <path className="rl-mark__giving" d="M3 25.5C9 25.5 10.5 21 14 17.5" />
      <path className="rl-mark__receiving" d="M11 20.5 22 9.5C24 7.5 26 6.5 29 6.5" />
    </svg>
  );
}
