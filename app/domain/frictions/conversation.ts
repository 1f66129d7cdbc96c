/** Who writes in the conversation about a friction: its proposing side, or the incubator. */
export const SIDES = ['proposer', 'staff'] as const;
export type Side = (typeof SIDES)[number];

/** What a line of the conversation is: a plain message, or the question and the answer that move a friction. */
export const MESSAGE_KINDS = ['message', 'question', 'answer'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Why a message is refused, besides the refusals that every use case may give. */
export type MessageRefusal = 'variable-left';

interface Said {
  readonly at: Date;
}

/** Everything that was said, the oldest first; at one instant the order given stands. */
export function inOrder<T extends Said>(...parts: readonly (readonly T[])[]): T[] {
  return parts.flat().sort((a, b) => a.at.getTime() - b.at.getTime());
}
