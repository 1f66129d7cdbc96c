import type { ReviewState } from '~/domain/reviews/review';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { Details } from '../base/navigation';
import { Section } from '../base/page-title';
import { Day } from '../base/values';

interface DossierLinksProps {
  /** The page of the committee. */
  readonly page: string;
  readonly state: ReviewState;
  /** The first day on which the team could no longer change it. */
  readonly closedFrom: CalendarDay | null;
  readonly frozen: { readonly sha256: string } | null;
}

/** The dossier on paper, and how to know that it is the one on which the committee decides. */
export function DossierLinks({ page, state, closedFrom, frozen }: DossierLinksProps) {
  return (
    <div className="no-print">
      <Section title="Le dossier" level={3}>
        {state === 'decided' && frozen !== null && closedFrom !== null ? (
          <p>
            Le comité a décidé sur le dossier ci-dessous&nbsp;: rien n’y a changé depuis le{' '}
            <Day day={closedFrom} />.
          </p>
        ) : null}
        <p>
          <a href={`${page}/dossier.pdf`}>Le dossier en PDF</a>
          {state === 'planned' && frozen === null
            ? ' (provisoire\u00a0: il peut encore changer)'
            : null}
        </p>
        {frozen === null ? null : (
          <Details summary="Vérifier qu’un PDF est bien ce dossier">
            <p>
              Ce code est calculé sur le texte du dossier, et imprimé au pied de chaque page du PDF.
              Si votre PDF porte le même, c’est ce dossier, au mot près.
            </p>
            <p>
              <code className="rl-fingerprint">{frozen.sha256}</code>
            </p>
            <p className="text-soft">
              Pour le recalculer&nbsp;: c’est l’empreinte SHA-256 du{' '}
              <a href={`${page}/dossier.json`}>texte exact</a>.
            </p>
          </Details>
        )}
      </Section>
    </div>
  );
}
