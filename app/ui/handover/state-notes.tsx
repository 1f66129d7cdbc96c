import type { HandoverState } from '~/domain/handover/handover';
import { isStopped } from '~/domain/startups/post-mortem';
import type { Phase } from '~/domain/startups/phase';
import { Alert, Callout } from '../base/messages';

interface StateNotesProps {
  readonly slug: string;
  readonly state: HandoverState;
  readonly phase: Phase;
  readonly refusalReason: string | null;
}

/** What a reader has to know first of a handover that did not go straight on: refused, given up, or of a service closed since. */
export function StateNotes({ slug, state, phase, refusalReason }: StateNotesProps) {
  return (
    <>
      {refusalReason === null ? null : (
        <Alert tone="warning" title="Le porteur refuse la passation">
          <p className="preserve-lines">{refusalReason}</p>
        </Alert>
      )}
      {state === 'cancelled' ? (
        <Callout title="La passation est annulée">
          La start-up a quitté la consolidation avant les deux signatures.
        </Callout>
      ) : null}
      {state === 'signed' && isStopped(phase) ? (
        <Callout title="Le service est fermé">
          <a href={`/startups/${slug}/bilan`}>Lire ce qu’il laisse</a>
        </Callout>
      ) : null}
    </>
  );
}
