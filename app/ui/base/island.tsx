import type { ComponentType } from 'react';

/** Parts of pages that come alive in the browser; `entry.client` knows where each of them is. */
export type IslandName =
  'autosave' | 'presence' | 'similar-while-typing' | 'triage-keys' | 'weight-while-typing';

/**
 * Makes an island of a component: the server renders it, and the browser wakes it alone, with the props that travel
 * beside it. Its page says `islands: true`.
 */
export function island<Props extends object>(
  name: IslandName,
  Part: ComponentType<Props>,
): ComponentType<Props> {
  return function Island(props: Props) {
    return (
      <div className="rl-island" data-island={name} data-props={JSON.stringify(props)}>
        <Part {...props} />
      </div>
    );
  };
}
