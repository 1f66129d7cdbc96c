import { useEffect, useState } from 'react';
import { HEARTBEAT_SECONDS } from '~/domain/frictions/presence';
import { presenceSentence } from '~/wording/frictions-workbench';
import { island } from '../base/island';

interface PresenceProps {
  readonly frictionId: number;
  /** Who had it open when the page was made. */
  readonly names: readonly string[];
}

/** Who else has the file open: as the page found it, then as its heartbeat learns it. */
export function PresenceNow({ frictionId, names }: PresenceProps) {
  const [present, setPresent] = useState(names);
  useEffect(() => {
    const running = new AbortController();
    const timer = setInterval(() => {
      void heartbeat(frictionId, running.signal).then((answer) => {
        if (answer !== null) setPresent(answer);
      });
    }, HEARTBEAT_SECONDS * 1_000);
    return () => {
      clearInterval(timer);
      running.abort();
    };
  }, [frictionId]);
  return (
    <p className="rl-presence" role="status">
      {presenceSentence(present)}
    </p>
  );
}

export const Presence = island('presence', PresenceNow);

/** Null when it came to nothing: what is known stays shown until the next one. */
async function heartbeat(frictionId: number, signal: AbortSignal): Promise<string[] | null> {
  try {
    const response = await fetch(`/tri/${frictionId}/presence`, { method: 'POST', signal });
    return response.ok ? ((await response.json()) as string[]) : null;
  } catch {
    return null;
  }
}
