import type { FormState } from '~/domain/shared/form';
import { Button, ButtonGroup } from '../base/buttons';
import { Callout } from '../base/messages';
import { Section } from '../base/page-title';
import { ErrorSummary, PostForm } from '../base/post-form';
import { TwoColumns } from '../layout/page';
import { ProposalFields, type SavedProposal } from './proposal-fields';
import { SimilarWhileTyping } from './similar-while-typing';

interface ProposalFormProps {
  readonly formKey: string;
  readonly form: FormState | undefined;
  readonly saved: (SavedProposal & { readonly version: number }) | null;
  readonly suggestions: readonly string[];
  /** False while the person's organisation is not confirmed. */
  readonly confirmed: boolean;
  readonly isDraft: boolean;
}

const FORM_ID = 'proposal';

/** The proposal and, beside it, what is near while one types. */
export function ProposalForm(props: ProposalFormProps) {
  const { formKey, form, saved, suggestions, confirmed, isDraft } = props;
  return (
    <TwoColumns
      asideLabel="Frictions et services proches"
      aside={
        <Section title="Existe-t-elle déjà ?">
          <SimilarWhileTyping formId={FORM_ID} />
        </Section>
      }
    >
      {confirmed ? null : (
        <Callout title="Votre organisation n’est pas encore confirmée">
          Vous pouvez tout préparer. Le dépôt sera possible dès que l’incubateur aura confirmé votre
          rattachement.
        </Callout>
      )}
      <PostForm formKey={formKey} id={FORM_ID} version={saved?.version}>
        <ErrorSummary form={form} />
        <ProposalFields saved={saved} form={form} suggestions={suggestions} />
        <ButtonGroup>
          {isDraft ? (
            <>
              <Button variant="primary" name="intent" value="review">
                Relire et déposer
              </Button>
              <Button name="intent" value="save">
                Enregistrer le brouillon
              </Button>
            </>
          ) : (
            <Button variant="primary" name="intent" value="save">
              Enregistrer les modifications
            </Button>
          )}
        </ButtonGroup>
      </PostForm>
    </TwoColumns>
  );
}
