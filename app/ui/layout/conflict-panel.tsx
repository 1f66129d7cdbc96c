import type { ReactNode } from 'react';

export interface ConflictField {
  readonly label: string;
  readonly saved: string;
  readonly typed: string;
}

interface ConflictPanelProps {
  readonly fields: readonly ConflictField[];
  /** Who saved the present version, and when. */
  readonly savedBy?: ReactNode;
  /** What can be done: a form that sends the typed version again, a link that gives it up. */
  readonly children?: ReactNode;
}

/** Both versions side by side, what differs marked by a word as well as a rule. */
export function ConflictPanel({ fields, savedBy, children }: ConflictPanelProps) {
  return (
    <section className="rl-conflict" aria-label="Les deux versions">
      <div className="fr-table">
        <table>
          <caption className="fr-sr-only">Ce qui est enregistré et ce que vous aviez écrit</caption>
          <thead>
            <tr>
              <th scope="col">Champ</th>
              <th scope="col">Ce qui est enregistré</th>
              <th scope="col">Ce que vous aviez écrit</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ label, saved, typed }) => (
              <tr key={label} className={saved === typed ? undefined : 'rl-conflict__differs'}>
                <th scope="row" data-label="Champ">
                  {label}
                  {saved === typed ? null : <span className="rl-conflict__word">diffère</span>}
                </th>
                <td data-label="Ce qui est enregistré">{saved === '' ? <VoidText /> : saved}</td>
                <td data-label="Ce que vous aviez écrit">{typed === '' ? <VoidText /> : typed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {savedBy ? <p className="rl-conflict__by">Version enregistrée&nbsp;: {savedBy}</p> : null}
      {children ? <div className="fr-btns-group">{children}</div> : null}
    </section>
  );
}

function VoidText() {
  return <span className="rl-void">(vide)</span>;
}
