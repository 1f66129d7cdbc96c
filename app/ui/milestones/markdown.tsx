import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ReactNode } from 'react';

type Node = ReturnType<typeof fromMarkdown>['children'][number];
/** Addresses of the links that are written apart from their words, by their mark. */
type Definitions = ReadonlyMap<string, string>;

/** A text that its network wrote in Markdown: titles, paragraphs, lists and links; HTML in it reads as it was written. */
export function Markdown({ text }: { readonly text: string }) {
  const { children } = fromMarkdown(text);
  const definitions = new Map(
    children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
  // The page's own titles stand above: the text's begin one level below them, however deep its author began.
  const top = Math.min(...children.map((node) => (node.type === 'heading' ? node.depth : 6)));
  return <Nodes nodes={children} definitions={definitions} top={top} />;
}

interface NodesProps {
  readonly nodes: readonly Node[];
  readonly definitions: Definitions;
  readonly top: number;
}

function Nodes({ nodes, ...around }: NodesProps) {
  return nodes.map((node, index) => <One key={index} node={node} {...around} />);
}

function One({ node, ...around }: Omit<NodesProps, 'nodes'> & { readonly node: Node }): ReactNode {
  const inner = 'children' in node ? <Nodes nodes={node.children} {...around} /> : null;
  switch (node.type) {
    case 'heading':
      return node.depth <= around.top ? <h3>{inner}</h3> : <h4>{inner}</h4>;
    case 'paragraph':
      return <p>{inner}</p>;
    case 'list':
      return node.ordered ? <ol>{inner}</ol> : <ul>{inner}</ul>;
    case 'listItem':
      return (
        <li>
          {node.spread ? inner : <Nodes nodes={withoutParagraphs(node.children)} {...around} />}
        </li>
      );
    case 'blockquote':
      return <blockquote>{inner}</blockquote>;
    case 'strong':
      return <strong>{inner}</strong>;
    case 'emphasis':
      return <em>{inner}</em>;
    case 'inlineCode':
    case 'code':
      return <code>{node.value}</code>;
    case 'link':
      return <Link href={node.url}>{inner}</Link>;
    case 'linkReference':
      return <Link href={around.definitions.get(node.identifier)}>{inner}</Link>;
    case 'text':
    case 'html':
      return node.value;
    case 'image':
      return node.alt;
    case 'break':
      // These texts are wrapped by hand, with two spaces at the end of many a line: no break was meant.
      return ' ';
    default:
      return inner;
  }
}

/** A list whose items do not stand apart has their words alone. */
function withoutParagraphs(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => (node.type === 'paragraph' ? node.children : [node]));
}

function Link({
  href,
  children,
}: {
  readonly href: string | undefined;
  readonly children: ReactNode;
}) {
  if (href === undefined || !/^https?:\/\//i.test(href)) return children;
  return (
    <a href={href} rel="noreferrer">
      {children}
    </a>
  );
}
