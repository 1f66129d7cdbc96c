import type { DocumentBlock, DocumentSection } from '~/domain/reviews/document';

/** A section of a dossier; what has nothing to say is left out. */
export function section(
  id: string,
  title: string,
  blocks: readonly (DocumentBlock | null)[],
): DocumentSection {
  return { id, title, blocks: blocks.flatMap((block) => block ?? []) };
}

/** A paragraph, with the line breaks of its author. */
export function text(words: string): DocumentBlock {
  return { kind: 'text', text: words };
}
