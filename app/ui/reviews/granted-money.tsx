import type { KeptPart } from '~/domain/reviews/yearly';
import type { Cents } from '~/domain/shared/money';
import { Money } from '../base/values';

interface GrantedMoneyProps {
  readonly cents: Cents;
  readonly kept: KeptPart | null;
}

/** What a decision grants, with the part that waits for a later year. */
export function GrantedMoney({ cents, kept }: GrantedMoneyProps) {
  return (
    <>
      <Money cents={cents} />
      {kept === null ? null : (
        <>
          , dont <Money cents={kept.cents} /> sur {kept.year}
        </>
      )}
    </>
  );
}
