import type { ActionText, EditionStanding } from '~/domain/programme/revision';
import { STANDING_LABELS, STANDING_SIGNS } from '~/wording/programme';
import { Details } from '../base/navigation';
import { Section } from '../base/page-title';

interface EditionTextProps {
  readonly actions: readonly {
    readonly number: number;
    readonly standing: EditionStanding;
    readonly content: ActionText;
  }[];
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  readonly base: string;
}

/** What an edition says, whole, by priority; each action opens on its text, and says what the edition did to it. */
export function EditionText({ actions, priorities, base }: EditionTextProps) {
  const left = actions.filter(({ standing }) => standing !== 'removed');
  if (left.length === 0) return null;
  return (
    <Section title="Le texte de l’édition">
      {priorities.map(({ number: priority, title }) => {
        const own = left.filter(({ content }) => content.priority === priority);
        if (own.length === 0) return null;
        return (
          <Section key={priority} level={3} title={`${priority}. ${title}`}>
            {own.map(({ number, standing, content }) => (
              <Details key={number} summary={`${number}. ${content.title}${markOf(standing)}`}>
                <p className="preserve-lines">{content.text}</p>
                <p>
                  <a href={`${base}/actions/${number}`}>Suivre l’action {number}</a>
                </p>
              </Details>
            ))}
          </Section>
        );
      })}
    </Section>
  );
}

function markOf(standing: EditionStanding): string {
  return standing === 'unchanged'
    ? ''
    : ` ${STANDING_SIGNS[standing]} ${STANDING_LABELS[standing].toLowerCase()}`;
}
