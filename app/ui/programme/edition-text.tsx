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

/** What an edition says, whole, by priority; what it changed is marked in the margin. */
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
            <ol className="rl-revised">
              {own.map(({ number, standing, content }) => (
                <li key={number} value={number}>
                  <h4 className="rl-revised__title">
                    {standing === 'unchanged' ? null : (
                      <>
                        <span className="rl-revised__sign" aria-hidden="true">
                          {STANDING_SIGNS[standing]}
                        </span>
                        <span className="fr-sr-only">{STANDING_LABELS[standing]}&nbsp;: </span>
                      </>
                    )}
                    <a href={`${base}/actions/${number}`}>Action {number}</a>. {content.title}
                  </h4>
                  <Details summary="Lire l’action">
                    <p className="preserve-lines">{content.text}</p>
                  </Details>
                </li>
              ))}
            </ol>
          </Section>
        );
      })}
    </Section>
  );
}
