import type { WrittenDocument } from '~/wording/handover-agreement';
import { DefinitionList } from '../base/definition-list';
import { Section } from '../base/page-title';

/** A written document, part by part, with the words of its printed form. */
export function DocumentBody({ document }: { readonly document: WrittenDocument }) {
  return (
    <>
      <p>{document.lede}</p>
      {document.parts.map(({ title, paragraphs = [], facts = [], items = [] }) => (
        <Section key={title} title={title} level={3}>
          <Paragraphs words={paragraphs} />
          {facts.length === 0 ? null : (
            <DefinitionList
              items={facts.map(({ term, value }) => ({
                term,
                detail: <span className="rl-fact">{value}</span>,
              }))}
            />
          )}
          {items.map((item) => (
            <section key={item.title}>
              <h4>{item.title}</h4>
              <Paragraphs words={item.paragraphs} />
            </section>
          ))}
        </Section>
      ))}
    </>
  );
}

function Paragraphs({ words }: { readonly words: readonly string[] }) {
  return words.map((paragraph, index) => {
    // A document's paragraphs never move: their place is what they are known by.
    const key = String(index);
    return (
      <p key={key} className="preserve-lines">
        {paragraph}
      </p>
    );
  });
}
