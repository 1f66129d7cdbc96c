import type { ActionView } from '~/domain/programme/view';
import { Button } from '../base/buttons';
import { Hidden, PostForm } from '../base/post-form';

/** The bridges of an action, each to an action of another programme. */
export function Bridges({
  view,
  formKey,
}: {
  readonly view: ActionView;
  readonly formKey: string;
}) {
  const { bridges, may } = view;
  if (bridges.length === 0) return <p>Aucune passerelle ne mène à un autre programme.</p>;
  return (
    <ul className="rl-linked">
      {bridges.map(({ id, leadsAway, href, programmeName, number, title, note }) => (
        <li key={id}>
          <div>
            <span className="text-soft">
              {leadsAway ? 'Vers' : 'Depuis'} {programmeName}&nbsp;:{' '}
            </span>
            <a href={href}>
              {number}. {title}
            </a>
            {note === '' ? null : <p>{note}</p>}
          </div>
          {may.link ? (
            <PostForm formKey={`${formKey}-x${id}`} inline label={`Retirer la passerelle ${title}`}>
              <Hidden name="intent" value="unbridge" />
              <Hidden name="bridgeId" value={id} />
              <Button variant="quiet" label={`Retirer la passerelle ${title}`}>
                Retirer
              </Button>
            </PostForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
