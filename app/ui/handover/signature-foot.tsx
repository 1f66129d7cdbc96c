import { PARTIES as ALL_PARTIES, type HandoverState, type Party } from '~/domain/handover/handover';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { PARTIES } from '~/wording/handover';
import { Button } from '../base/buttons';
import { Signatures } from '../base/documents';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';

interface SignatureFootProps {
  readonly formKey: string;
  readonly version: number;
  readonly state: HandoverState;
  readonly form: FormState | undefined;
  readonly signatures: readonly {
    readonly party: Party;
    readonly name: string;
    readonly signedOn: CalendarDay;
  }[];
  /** For which parties this person may sign now. */
  readonly maySign: readonly Party[];
}

const WHO_SIGNS: Readonly<Record<Party, string>> = {
  giving: 'l’intrapreneur ou un sponsor',
  receiving: 'une personne habilitée du porteur',
};

/** The two signatures at the foot, side by side as on paper. */
export function SignatureFoot({
  formKey,
  version,
  state,
  form,
  signatures,
  maySign,
}: SignatureFootProps) {
  return (
    <Signatures
      items={ALL_PARTIES.map((party) => {
        const signature = signatures.find((each) => each.party === party);
        if (signature)
          return { party: PARTIES[party], who: signature.name, on: signature.signedOn };
        const own = form?.values.party === party ? form : undefined;
        const awaited = maySign.includes(party) ? (
          <PostForm
            formKey={formKey}
            version={version}
            label={`Signer pour\u00a0: ${PARTIES[party]}`}
          >
            <ErrorSummary form={own} scope={party} />
            <Hidden name="intent" value="sign" />
            <Hidden name="party" value={party} />
            <Button variant="primary">
              {party === 'giving' ? 'Signer pour l’équipe' : 'Signer pour le porteur'}
            </Button>
          </PostForm>
        ) : (
          <p>
            {state === 'accepted'
              ? 'Attend la signature de'
              : 'Signera, une fois la passation acceptée,'}{' '}
            {WHO_SIGNS[party]}
          </p>
        );
        return { party: PARTIES[party], awaited };
      })}
    />
  );
}
