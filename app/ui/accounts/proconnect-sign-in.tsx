import type { IdentityRefusal } from '~/domain/accounts/identity';
import { IDENTITY_REFUSALS } from '~/wording/accounts';
import { ButtonGroup, ButtonLink } from '../base/buttons';
import { Alert } from '../base/messages';

interface ProConnectSignInProps {
  readonly returnTo: string;
  /** Why the person is back without being signed in. */
  readonly refusal: IdentityRefusal | null;
}

/** The way in by ProConnect, before the one by e-mail. */
export function ProConnectSignIn({ returnTo, refusal }: ProConnectSignInProps) {
  return (
    <>
      {refusal === null ? null : (
        <Alert tone="warning" title={IDENTITY_REFUSALS[refusal]}>
          Recommencez, ou demandez un lien par courriel.
        </Alert>
      )}
      <ButtonGroup>
        <ButtonLink
          href={`/connexion/proconnect?retour=${encodeURIComponent(returnTo)}`}
          variant="primary"
        >
          S’identifier avec ProConnect
        </ButtonLink>
        <ButtonLink href="https://www.proconnect.gouv.fr/" variant="quiet">
          Qu’est-ce que ProConnect&#8239;?
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
