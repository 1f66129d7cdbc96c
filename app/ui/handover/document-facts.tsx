import type { Day as CalendarDay } from '~/domain/shared/day';
import { DefinitionList } from '../base/definition-list';
import { Day } from '../base/values';

/** Which document is signed: its edition, its day, its hash, where to read and to check it. */
export function DocumentFacts({
  slug,
  handoverId,
  edition,
  drawnOn,
  sha256,
  isBeingRead = false,
}: {
  readonly slug: string;
  readonly handoverId: number;
  readonly edition: number;
  readonly drawnOn: CalendarDay;
  readonly sha256: string;
  /** Whether these facts stand on the page that shows the document. */
  readonly isBeingRead?: boolean;
}) {
  return (
    <DefinitionList
      items={[
        {
          term: 'Convention',
          detail: (
            <>
              version {edition}, établie le <Day day={drawnOn} />
              {'\u00a0: '}
              {isBeingRead ? null : (
                <>
                  <a href={`/startups/${slug}/passation/convention`}>la lire</a>
                  {' ou '}
                </>
              )}
              <a href={`/passations/${handoverId}/convention.pdf`}>
                télécharger le PDF de la version {edition}
              </a>
            </>
          ),
        },
        {
          term: 'Empreinte SHA-256',
          detail: <code className="rl-hash">{sha256}</code>,
        },
        {
          term: 'Vérifier un fichier',
          detail: (
            <a href={`/passations/${handoverId}/verifier`}>est-ce la convention signée&nbsp;?</a>
          ),
        },
      ]}
    />
  );
}
