import type { BulkAct, BulkState } from '~/domain/frictions/bulk';
import { formatCount } from '~/wording/format';
import { BULK_LABELS } from '~/wording/frictions-workbench';
import { Button, ButtonGroup } from '../base/buttons';
import { PostForm } from '../base/post-form';

interface BulkMovesProps {
  readonly state: BulkState;
  readonly act: BulkAct;
  readonly total: number;
  readonly formKey: string;
}

/** What its author may do with a lot: begin it once looked over, or stop it. */
export function BulkMoves({ state, act, total, formKey }: BulkMovesProps) {
  if (state === 'done' || state === 'abandoned') return null;
  return (
    <PostForm formKey={formKey} label="Ce lot">
      <ButtonGroup>
        {state === 'waiting' ? (
          <Button variant={act === 'decline' ? 'danger' : 'primary'} name="intent" value="begin">
            {BULK_LABELS[act]} {formatCount(total, 'dossier', 'dossiers')}
          </Button>
        ) : null}
        <Button variant="quiet" name="intent" value="abandon">
          {state === 'waiting' ? 'Renoncer' : 'Arrêter là'}
        </Button>
      </ButtonGroup>
    </PostForm>
  );
}
