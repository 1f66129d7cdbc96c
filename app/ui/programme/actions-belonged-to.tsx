import type { ActionBelongedTo } from '~/domain/programme/view';
import { Section } from '../base/page-title';

/** The actions of programmes that a friction, startup or resource belongs to; nothing when there are none. */
export function ActionsBelongedTo({ actions }: { readonly actions: readonly ActionBelongedTo[] }) {
  if (actions.length === 0) return null;
  return (
    <Section title={actions.length > 1 ? 'Au programme, dans ces actions' : 'Au programme'}>
      {actions.map(({ href, programmeName, number, title }) => (
        <p key={href}>
          <span className="text-soft">{programmeName}&nbsp;: </span>
          <a href={href}>
            {number}. {title}
          </a>
        </p>
      ))}
    </Section>
  );
}
