import type { FrictionState } from './friction';

/** The service that resolved a friction and was closed later; null while another one lives, or for a friction that is not resolved. */
export function closedService<S extends { readonly phase: string }>(
  state: FrictionState,
  startups: readonly S[],
): S | null {
  if (state !== 'resolved') return null;
  const lives = startups.some(({ phase }) => phase === 'transfere' || phase === 'opere');
  return lives ? null : (startups.find(({ phase }) => phase === 'abandon') ?? null);
}
