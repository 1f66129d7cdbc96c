import type { HandoverState, Party } from '~/domain/handover/handover';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { HANDOVER_STATES, PARTIES } from '~/wording/handover';
import { DefinitionList } from '../base/definition-list';
import { Day } from '../base/values';

interface SignedFactsProps {
  readonly verification: {
    readonly state: HandoverState;
    readonly signedOn: CalendarDay | null;
    readonly sha256: string | null;
    readonly signatures: readonly {
      readonly party: Party;
      readonly name: string;
      readonly signedOn: CalendarDay;
    }[];
  };
}

/** What everyone may know of an agreement: whether it is signed, by whom, when, and its hash. */
export function SignedFacts({
  verification: { state, signedOn, sha256, signatures },
}: SignedFactsProps) {
  return (
    <DefinitionList
      items={[
        {
          term: 'Passation',
          detail: signedOn === null ? HANDOVER_STATES[state] : <SignedOn on={signedOn} />,
        },
        {
          term: 'Empreinte SHA-256 signée',
          detail:
            sha256 === null ? 'Aucune pour l’instant' : <code className="rl-hash">{sha256}</code>,
        },
        ...signatures.map(({ party, name, signedOn: on }) => ({
          term: PARTIES[party],
          detail: (
            <>
              {name}, le <Day day={on} />
            </>
          ),
        })),
      ]}
    />
  );
}

function SignedOn({ on }: { readonly on: CalendarDay }) {
  return (
    <>
      Signée le <Day day={on} />
    </>
  );
}
