import type { Day as CalendarDay } from '~/domain/shared/day';
import { Day } from '../base/values';

interface DossierLinksProps {
  /** The page of the committee. */
  readonly page: string;
  readonly frozen: { readonly takenOn: CalendarDay; readonly sha256: string } | null;
}

/** The dossier on paper, and how to know that it is the one on which the committee decides. */
export function DossierLinks({ page, frozen }: DossierLinksProps) {
  return (
    <div className="no-print">
      <p>
        <a href={`${page}/dossier.pdf`}>Le dossier en PDF</a>
        {frozen === null ? ' (provisoire\u00a0: il peut encore changer)' : null}
      </p>
      {frozen === null ? null : (
        <p className="text-soft">
          Figé le <Day day={frozen.takenOn} />. Son <a href={`${page}/dossier.json`}>texte exact</a>{' '}
          a pour empreinte SHA-256 <code className="rl-fingerprint">{frozen.sha256}</code>, imprimée
          au pied du PDF.
        </p>
      )}
    </div>
  );
}
