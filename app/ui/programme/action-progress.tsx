import type { ReactNode } from 'react';
import type { ActionView } from '~/domain/programme/view';
import { formatCount } from '~/wording/format';
import { CONTRADICTIONS, progressSentence } from '~/wording/programme';
import { Button } from '../base/buttons';
import { Alert } from '../base/messages';
import { Hidden, PostForm } from '../base/post-form';
import { Day } from '../base/values';
import { FrictionStateBadge } from '../frictions/friction-state';
import { PhaseBadge } from '../startups/phase-badge';

interface ActionProgressProps {
  readonly view: ActionView;
  readonly formKey: string;
}

/** How far an action is, told from what its startups, frictions and resources really did. */
export function ActionProgress({ view, formKey }: ActionProgressProps) {
  const { links, progress, contradiction, isPast, may } = view;
  const sentence = progressSentence(progress);
  if (sentence === null) {
    return (
      <p>
        Rien n’est encore relié à cette action&nbsp;: une start-up, une friction ou une ressource la
        montrera.
      </p>
    );
  }
  const undo = (linkId: number, name: string) =>
    may.link ? <Unlink linkId={linkId} name={name} formKey={formKey} /> : null;
  return (
    <>
      <p className="lede">{sentence}</p>
      {contradiction === null ? null : (
        <Alert tone="warning">{CONTRADICTIONS[contradiction]}</Alert>
      )}
      <ul className="rl-linked">
        {links.startups.map(({ linkId, slug, name, phase, since, reached, lastReached }) => (
          <Line key={linkId} undo={undo(linkId, name)}>
            <a href={`/startups/${slug}`}>{name}</a>{' '}
            {phase === null ? null : <PhaseBadge phase={phase} />}
            {since === null ? null : (
              <span className="text-soft">
                {' '}
                depuis le <Day day={since} />
              </span>
            )}
            {lastReached === null ? null : (
              <p>
                {formatCount(reached, 'jalon atteint', 'jalons atteints')}, le dernier&nbsp;:{' '}
                {lastReached}
              </p>
            )}
          </Line>
        ))}
        {links.frictions.map(({ linkId, id, title, state }) => (
          <Line key={linkId} undo={undo(linkId, title)}>
            <a href={`/frictions/${id}`}>{title}</a>{' '}
            {isPast ? null : <FrictionStateBadge state={state} />}
          </Line>
        ))}
        {links.resources.map(({ linkId, slug, name, reuses }) => (
          <Line key={linkId} undo={undo(linkId, name)}>
            <a href={`/ressources/${slug}`}>{name}</a>
            <span className="text-soft">
              , {formatCount(reuses, 'réutilisation confirmée', 'réutilisations confirmées')}
            </span>
          </Line>
        ))}
      </ul>
    </>
  );
}

function Line({ children, undo }: { readonly children: ReactNode; readonly undo: ReactNode }) {
  return (
    <li>
      <div>{children}</div>
      {undo}
    </li>
  );
}

function Unlink({
  linkId,
  name,
  formKey,
}: {
  readonly linkId: number;
  readonly name: string;
  readonly formKey: string;
}) {
  return (
    <PostForm formKey={`${formKey}-u${linkId}`} inline label={`Délier ${name}`}>
      <Hidden name="intent" value="unlink" />
      <Hidden name="linkId" value={linkId} />
      <Button variant="quiet" label={`Délier ${name}`}>
        Délier
      </Button>
    </PostForm>
  );
}
