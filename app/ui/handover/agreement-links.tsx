import type { Day } from '~/domain/shared/day';
import { DocumentFacts } from './document-facts';

/** Where the agreement is read, as far as the person may: parties read the document, everybody may check a file once it is signed. */
export function AgreementLinks({
  slug,
  handoverId,
  agreement,
  isSigned,
  isParty,
}: {
  readonly slug: string;
  readonly handoverId: number;
  readonly agreement: {
    readonly edition: number;
    readonly drawnOn: Day;
    readonly sha256: string;
  } | null;
  readonly isSigned: boolean;
  readonly isParty: boolean;
}) {
  if (!isParty) {
    return isSigned ? (
      <p>
        <a href={`/passations/${handoverId}/verifier`}>
          Vérifier qu’un fichier est la convention signée
        </a>
      </p>
    ) : null;
  }
  if (agreement !== null) return <DocumentFacts {...agreement} {...{ slug, handoverId }} />;
  return (
    <p className="no-print">
      <a href={`/startups/${slug}/passation/convention`}>Lire le projet de convention</a>
    </p>
  );
}
