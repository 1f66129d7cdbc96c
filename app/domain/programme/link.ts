/** What may belong to an action. */
export const LINKED_KINDS = ['startup', 'friction', 'resource'] as const;
export type LinkedKind = (typeof LINKED_KINDS)[number];

export type LinkRefusal =
  'action-removed' | 'linked-already' | 'not-linked' | `${LinkedKind}-unknown`;

export type BridgeRefusal =
  'action-removed' | 'bridge-to-nowhere' | 'bridge-within' | 'bridged-already' | 'not-bridged';

const PATHS: Readonly<Record<LinkedKind, RegExp>> = {
  startup: /\/startups\/([^/?#]+)/,
  friction: /\/frictions\/([^/?#]+)/,
  resource: /\/ressources\/([^/?#]+)/,
};

/** What somebody typed to name it, without the address of its page or the sign before a number: « https://…/startups/allo-62 » names `allo-62`, « nº 12 » names `12`. */
export function readLinked(kind: LinkedKind, typed: string): string {
  const text = typed.trim();
  const inAddress = PATHS[kind].exec(text)?.[1];
  if (inAddress !== undefined) return inAddress;
  return kind === 'friction' ? text.replace(/^(n[º°o]|#)?\s*/i, '') : text;
}
