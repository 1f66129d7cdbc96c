import type { GateProblem } from '~/domain/startups/gates';
import type { Phase } from '~/domain/startups/phase';
import { GATE_SENTENCES, PHASE_LABELS } from '~/wording/startups';
import { Alert } from '../base/messages';

export interface WaitingPhaseProps {
  readonly phase: Phase;
  readonly problems: readonly GateProblem[];
}

/** A phase that a committee decided to open and that waits: what is missing, line by line. */
export function WaitingPhase({ phase, problems }: WaitingPhaseProps) {
  const title = `Le passage en ${PHASE_LABELS[phase].toLowerCase()} est décidé, et attend`;
  return (
    <Alert tone="warning" title={title}>
      {problems.length === 0 ? (
        <p>Plus rien ne manque&nbsp;: l’équipe de l’incubateur peut ouvrir la phase.</p>
      ) : (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{GATE_SENTENCES[problem]}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
