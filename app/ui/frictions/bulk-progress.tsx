import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import type { BulkState } from '~/domain/frictions/bulk';
import { BULK_STATE_LABELS, progressSentence } from '~/wording/frictions-workbench';

/** Often enough to see it move, seldom enough to cost nothing. */
const LOOK_AGAIN_MS = 1_000;

interface BulkProgressProps {
  readonly id: number;
  readonly state: BulkState;
  readonly progress: {
    readonly total: number;
    readonly worked: number;
    readonly refused: number;
  };
}

/** How far a lot is; it moves by itself, or by its link where there is no JavaScript. */
export function BulkProgress({ id, state, progress }: BulkProgressProps) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (state !== 'running') return undefined;
    const timer = setInterval(revalidate, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [state, revalidate]);
  return (
    <div className="rl-lot">
      <p role="status" id="avancement">
        {BULK_STATE_LABELS[state]}&nbsp;: {progressSentence(progress)}.
      </p>
      <progress
        className="rl-lot__bar"
        value={progress.worked}
        max={progress.total}
        aria-labelledby="avancement"
      />
      {state === 'running' ? <a href={`/tri/lots/${id}`}>Voir où il en est</a> : null}
    </div>
  );
}
