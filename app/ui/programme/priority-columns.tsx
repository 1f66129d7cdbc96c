import type { ActionShown, ProgrammeView } from '~/domain/programme/view';
import { formatCount } from '~/wording/format';
import { latenessSentence, STANDING_LABELS, STANDING_SIGNS } from '~/wording/programme';
import { ActionStateBadge } from './action-state';
import { asOfQuery } from './as-of';

/** The priorities side by side, each with its numbered actions; what the last edition did stands in the margin, as in a legal text. */
export function PriorityColumns({ view }: { readonly view: ProgrammeView }) {
  const { priorities, actions, base } = view;
  const query = asOfQuery(view);
  return (
    <div className="rl-priorities">
      {priorities.map(({ number, title }) => {
        const own = actions.filter(({ priority }) => priority === number);
        return (
          <section key={number} aria-labelledby={`priorite-${number}`}>
            <h2 id={`priorite-${number}`}>
              <span className="rl-priorities__number">Priorité {number}</span>
              {title}
            </h2>
            <p className="text-soft">{formatCount(own.length, 'action', 'actions')}</p>
            <ol className="rl-programme-actions">
              {own.map((action) => (
                <ActionLine
                  key={action.number}
                  action={action}
                  href={`${base}/actions/${action.number}${query}`}
                />
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

function ActionLine({ action, href }: { readonly action: ActionShown; readonly href: string }) {
  const { number, title, standing, state, links, lateness } = action;
  return (
    <li className={`rl-programme-action rl-programme-action--${standing}`}>
      <span className="rl-programme-action__margin">
        {standing === 'unchanged' ? null : (
          <>
            <span aria-hidden="true" title={STANDING_LABELS[standing]}>
              {STANDING_SIGNS[standing]}
            </span>
            <span className="fr-sr-only">{STANDING_LABELS[standing]}&nbsp;: </span>
          </>
        )}
      </span>
      <span className="rl-programme-action__number">{number}</span>
      <div>
        <a href={href}>{title}</a>
        <p className="rl-programme-action__facts">
          <ActionStateBadge state={state} />
          {links === 0 ? null : (
            <span className="text-soft">{formatCount(links, 'lien', 'liens')}</span>
          )}
        </p>
        {lateness === null ? null : (
          <p className="rl-programme-action__late">{latenessSentence(lateness)}</p>
        )}
      </div>
    </li>
  );
}
