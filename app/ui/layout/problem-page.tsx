import { ButtonLink } from '../base/buttons';
import {
  ConflictPanel,
  SendAgain,
  type ConflictField,
  type SendAgainProps,
} from './conflict-panel';
import { ERROR_STATUSES, ErrorPage, type ErrorStatus } from './error-page';

interface ProblemPageProps {
  readonly status: number;
  readonly data: unknown;
  readonly signedIn: boolean;
  readonly here: string;
  readonly reference?: string | undefined;
}

interface ConflictData {
  readonly fields: readonly ConflictField[];
  readonly savedBy?: string;
  readonly again?: Omit<SendAgainProps, 'action'>;
}

function isConflict(data: unknown): data is ConflictData {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'conflict';
}

/** Signing in again would change nothing. */
const SIGNED_IN_NEXT =
  'Vérifiez l’adresse. Si vous pensez avoir droit à cette page, demandez-le à la personne qui vous l’a envoyée.';

function pageStatus(status: number): ErrorStatus {
  const known = ERROR_STATUSES.find((one) => one === status);
  return known ?? (status >= 500 ? 500 : 422);
}

/** The page of an answer that is an error, by its status: refusals of the form's shape share one page. */
export function ProblemPage({ status, data, signedIn, here, reference }: ProblemPageProps) {
  const kind = pageStatus(status);
  return (
    <>
      <ErrorPage
        status={kind}
        reference={kind === 500 ? reference : undefined}
        next={kind === 404 && signedIn ? SIGNED_IN_NEXT : undefined}
      >
        {kind === 404 && !signedIn ? (
          <ButtonLink href={`/connexion?retour=${encodeURIComponent(here)}`} variant="primary">
            Se connecter et revenir ici
          </ButtonLink>
        ) : null}
        {kind === 409 ? (
          <ButtonLink href={here} variant="primary">
            Rouvrir la page à jour
          </ButtonLink>
        ) : null}
        {kind === 503 ? (
          <ButtonLink href={here} variant="primary">
            Réessayer
          </ButtonLink>
        ) : null}
        <ButtonLink href="/">Aller à l’accueil</ButtonLink>
      </ErrorPage>
      {isConflict(data) ? (
        <>
          <ConflictPanel fields={data.fields} savedBy={data.savedBy} />
          {data.again ? <SendAgain {...data.again} action={here} /> : null}
        </>
      ) : null}
    </>
  );
}
