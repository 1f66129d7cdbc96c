import type { ProgrammeView } from '~/domain/programme/view';
import { STANDING_LABELS, STANDING_SIGNS } from '~/wording/programme';
import { asOfQuery } from './as-of';

/** What the edition in force changed, action by action, with its reasons. */
export function LastChanges({ view }: { readonly view: ProgrammeView }) {
  const { actions, removed, base } = view;
  const changed = [
    ...actions.filter(({ standing }) => standing !== 'unchanged'),
    ...removed.map(({ number, content, reason }) => ({
      ...{ number, reason, title: content.title, standing: 'removed' as const },
    })),
  ].sort((a, b) => a.number - b.number);
  if (changed.length === 0) return <p>Elle ne change aucune action.</p>;
  if (changed.every(({ standing, reason }) => standing === 'added' && reason === '')) {
    return <p>C’est la première&nbsp;: toutes ses actions sont nouvelles.</p>;
  }
  return (
    <ul className="rl-changes">
      {changed.map(({ number, title, standing, reason }) => (
        <li key={number}>
          <span className="rl-changes__sign" aria-hidden="true">
            {STANDING_SIGNS[standing]}
          </span>
          <div>
            <a href={`${base}/actions/${number}${asOfQuery(view)}`}>
              {number}. {title}
            </a>
            <p>
              {STANDING_LABELS[standing]}
              {reason === '' ? '.' : `\u00a0: ${reason}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
