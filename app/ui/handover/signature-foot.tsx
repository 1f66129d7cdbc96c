import { PARTIES as ALL_PARTIES, type HandoverState, type Party } from '~/domain/handover/handover';
import type { Day as CalendarDay } from '~/domain/shared/day';
import {
  AWAITED_SIGNATURE,
  PARTIES,
  SIGN_WORDS,
  signersSentence,
  WILL_SIGN,
} from '~/wording/handover';
import { ButtonLink } from '../base/buttons';
import { Signatures } from '../base/documents';

interface SignatureFootProps {
  readonly slug: string;
  readonly state: HandoverState;
  readonly signatures: readonly {
    readonly party: Party;
    readonly name: string;
    readonly signedOn: CalendarDay;
  }[];
  /** For which parties this person may sign now. */
  readonly maySign: readonly Party[];
  /** Names of those entitled to sign for the receiver; null for whoever is no party. */
  readonly signers: readonly string[] | null;
}

/** The two signatures at the foot, side by side as on paper. */
export function SignatureFoot({ slug, state, signatures, maySign, signers }: SignatureFootProps) {
  return (
    <Signatures
      items={ALL_PARTIES.map((party) => {
        const signature = signatures.find((each) => each.party === party);
        if (signature)
          return { party: PARTIES[party], who: signature.name, on: signature.signedOn };
        if (state === 'cancelled')
          return { party: PARTIES[party], awaited: <p>Pas de signature.</p> };
        const awaited = maySign.includes(party) ? (
          <ButtonLink href={`/startups/${slug}/passation/signer?partie=${party}`} variant="primary">
            {SIGN_WORDS[party]}
          </ButtonLink>
        ) : (
          <>
            <p>{(state === 'accepted' ? AWAITED_SIGNATURE : WILL_SIGN)[party]}</p>
            {party === 'receiving' && signers !== null ? <p>{signersSentence(signers)}</p> : null}
          </>
        );
        return { party: PARTIES[party], awaited };
      })}
    />
  );
}
