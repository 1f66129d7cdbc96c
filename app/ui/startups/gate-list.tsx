import type { GateProblem } from '~/domain/startups/gates';
import type { Phase } from '~/domain/startups/phase';
import { isLive } from '~/domain/startups/standing';
import type { PhaseMove } from '~/domain/startups/transitions';
import { GATE_SENTENCES, MOVE_LABELS, PHASE_LABELS } from '~/wording/startups';
import { StateBadge } from '../base/tags';

export interface Gate {
  readonly to: Phase;
  readonly move: PhaseMove;
  readonly problems: readonly GateProblem[];
  readonly overridable: boolean;
}

/** The gates in front of a startup: each phase that may follow, and what is missing for it. */
export function GateList({ gates }: { readonly gates: readonly Gate[] }) {
  return (
    <ul className="rl-gates">
      {gates
        .filter(({ move }) => move !== 'stop')
        .map(({ to, move, problems, overridable }) => (
          <li key={to}>
            <p className="rl-gates__phase">
              <strong>{PHASE_LABELS[to]}</strong>{' '}
              {isLive(to) || move !== 'next' ? <span>({MOVE_LABELS[move]})</span> : null}{' '}
              {problems.length === 0 ? (
                <StateBadge tone="success">rien ne manque</StateBadge>
              ) : (
                <StateBadge tone="warning">il manque</StateBadge>
              )}
            </p>
            {problems.length === 0 ? null : (
              <ul>
                {problems.map((problem) => (
                  <li key={problem}>{GATE_SENTENCES[problem]}</li>
                ))}
              </ul>
            )}
            {overridable ? null : <p>On ne peut pas passer outre.</p>}
          </li>
        ))}
    </ul>
  );
}
