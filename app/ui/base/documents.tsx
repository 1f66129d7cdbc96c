import type { ReactNode } from 'react';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { Day } from './values';

interface SheetProps {
  readonly title: ReactNode;
  /** « Comité nº 3 », « Convention de transfert ». */
  readonly reference?: ReactNode;
  readonly children: ReactNode;
}

/** A page that reads and prints like a document: dossier, convention, ledger. */
export function Sheet({ title, reference, children }: SheetProps) {
  return (
    <article className="rl-sheet">
      {reference ? <p className="rl-sheet__reference">{reference}</p> : null}
      <h2 className="rl-sheet__title">{title}</h2>
      {children}
    </article>
  );
}

export interface Signature {
  /** « Pour la partie qui transmet ». */
  readonly party: string;
  readonly who?: ReactNode;
  readonly on?: CalendarDay | undefined;
  /** What to do when it is still missing: a form with its button, or who is awaited. */
  readonly awaited?: ReactNode;
}

/** The signatures at the foot of a document, side by side as on paper. */
export function Signatures({ items }: { readonly items: readonly Signature[] }) {
  return (
    <div className="rl-signatures">
      {items.map(({ party, who, on, awaited }) => (
        <div key={party} className={on ? 'rl-signature rl-signature--signed' : 'rl-signature'}>
          <p className="rl-signature__party">{party}</p>
          {on ? (
            <>
              <p className="rl-signature__who">{who}</p>
              <p className="rl-signature__day">
                Signé le <Day day={on} />
              </p>
            </>
          ) : (
            <div className="rl-signature__awaited">{awaited}</div>
          )}
        </div>
      ))}
    </div>
  );
}
