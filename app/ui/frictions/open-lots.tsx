import type { BulkState } from '~/domain/frictions/bulk';
import { BULK_STATE_LABELS } from '~/wording/frictions-workbench';

/** One's lots that are not over: where to look them over, or see how far they are. */
export function OpenLots({
  lots,
}: {
  readonly lots: readonly { readonly id: number; readonly state: BulkState }[];
}) {
  if (lots.length === 0) return null;
  return (
    <ul className="rl-bench__views">
      {lots.map(({ id, state }) => (
        <li key={id}>
          <a href={`/tri/lots/${id}`}>Lot nº {id}</a>&nbsp;:{' '}
          {BULK_STATE_LABELS[state].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
