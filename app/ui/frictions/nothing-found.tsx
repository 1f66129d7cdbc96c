import { EmptyState } from '../base/messages';

interface NothingFoundProps {
  readonly q: string;
  /** Where a friction is proposed. */
  readonly propose: string;
}

/** No friction answers: what to do about the words, or about the filters. */
export function NothingFound({ q, propose }: NothingFoundProps) {
  return (
    <EmptyState
      title="Rien ne correspond"
      action={{ href: propose, label: 'Proposer une friction' }}
    >
      <p>
        {q === '' ? 'Retirez un filtre' : 'Essayez moins de mots, ou retirez un filtre'}&nbsp;; vous
        pouvez aussi <a href="/frictions">revenir à toute la liste</a>. Si la vôtre n’y est pas,
        proposez-la.
      </p>
    </EmptyState>
  );
}
