import type { DeclineReason, FrictionState } from '~/domain/frictions/friction';
import { DECLINE_SENTENCES, STATE_MEANINGS } from '~/wording/frictions';
import { Callout } from '../base/messages';
import { Written } from './friction-text';

interface FrictionAnswerProps {
  readonly state: FrictionState;
  readonly declineReason: DeclineReason | null;
  readonly publicAnswer: string | null;
  readonly redirectedTo: {
    readonly kind: 'startup' | 'resource';
    readonly name: string;
    readonly slug: string;
  } | null;
  readonly redirectedToUrl: string | null;
}

/** Where the friction stands, in a sentence, with the public answer when there is one. */
export function FrictionAnswer(props: FrictionAnswerProps) {
  const { state, declineReason, publicAnswer, redirectedTo, redirectedToUrl } = props;
  if (state === 'declined' && declineReason !== null) {
    return (
      <Callout title={DECLINE_SENTENCES[declineReason]}>
        <Written text={publicAnswer ?? ''} />
      </Callout>
    );
  }
  if (state === 'redirected') {
    return (
      <Callout
        title={
          redirectedTo?.kind === 'resource'
            ? 'Une ressource de la base commune y répond déjà.'
            : STATE_MEANINGS.redirected
        }
      >
        {redirectedTo === null ? null : (
          <a
            href={`${redirectedTo.kind === 'startup' ? '/startups' : '/ressources'}/${redirectedTo.slug}`}
          >
            {redirectedTo.name}
          </a>
        )}
        {redirectedToUrl === null ? null : (
          <a href={redirectedToUrl} rel="nofollow noopener noreferrer">
            {redirectedToUrl}
          </a>
        )}
        <Written text={publicAnswer ?? ''} />
      </Callout>
    );
  }
  return <p>{STATE_MEANINGS[state]}</p>;
}
