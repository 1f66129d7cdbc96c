import type { Blocker } from '~/domain/handover/readiness';
import { BLOCKERS } from '~/wording/handover';
import { say } from '~/wording/shared';
import { Alert } from '../base/messages';

/** What blocks the handover, on top of its page; nothing once it is signed. */
export function Blockers({
  blockers,
  readiness,
}: {
  readonly blockers: readonly Blocker[];
  readonly readiness: number;
}) {
  if (blockers.length === 0) return null;
  return (
    <Alert tone="info" title={`Prête à ${readiness}\u202f%. Ce qui reste\u00a0:`}>
      <ul>
        {blockers.map(({ kind, count }) => (
          <li key={kind}>{say(count > 1 ? BLOCKERS[kind].many : BLOCKERS[kind].one, { count })}</li>
        ))}
      </ul>
    </Alert>
  );
}
