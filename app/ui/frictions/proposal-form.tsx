import type { ReactNode } from 'react';
import {
  PROPOSAL_STEPS,
  stepAfter,
  stepBefore,
  type ProposalStep,
} from '~/domain/frictions/proposal-steps';
import { REVIEW_LABEL, STEP_HINTS, STEP_LABELS } from '~/wording/frictions-propose';
import { Button, ButtonGroup } from '../base/buttons';
import { Callout } from '../base/messages';
import { SubNav } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { Stepper } from '../base/stepper';
import { Autosave } from './autosave';
import { ProposalFields } from './proposal-fields';
import type { SavedProposal, StepFieldsProps } from './proposal-props';

interface ProposalFormProps extends StepFieldsProps {
  readonly step: ProposalStep;
  readonly formKey: string;
  readonly saved: (SavedProposal & { readonly id: number; readonly version: number }) | null;
  /** False while the person's organisation is not confirmed. */
  readonly confirmed: boolean;
  readonly isDraft: boolean;
  /** Where the step is sent, once the proposal has a page; a page resumed without its step says which one it shows. */
  readonly stepHref?: string | undefined;
  /** The colleague from whom sending the form takes the draft over. */
  readonly heldBy?: string | null | undefined;
  /** Both versions, when somebody saved another one first. */
  readonly conflict?: ReactNode;
}

/** The id of the form, which what stands beside it reads while one types. */
export const PROPOSAL_FORM = 'proposal';

/** One step of the proposal. A draft saves itself and goes from step to step; a deposited friction is corrected page by page. */
export function ProposalForm(props: ProposalFormProps) {
  const {
    step,
    formKey,
    form,
    saved,
    confirmed,
    isDraft,
    heldBy = null,
    conflict,
    stepHref,
  } = props;
  const position = PROPOSAL_STEPS.indexOf(step);
  const savesItself = isDraft && heldBy === null && conflict === undefined;
  return (
    <>
      {isDraft ? (
        <Stepper
          steps={[...PROPOSAL_STEPS.map((one) => STEP_LABELS[one]), REVIEW_LABEL]}
          current={position + 1}
        />
      ) : (
        <SubNav
          label="Parties de la proposition"
          items={PROPOSAL_STEPS.map((one) => ({
            href: `?etape=${one}`,
            label: STEP_LABELS[one],
            current: one === step,
          }))}
        />
      )}
      {confirmed ? null : (
        <Callout title="Votre organisation n’est pas encore confirmée">
          Vous pouvez tout préparer. Le dépôt sera possible dès que l’incubateur aura confirmé votre
          rattachement.
        </Callout>
      )}
      {conflict}
      <PostForm
        formKey={formKey}
        id={PROPOSAL_FORM}
        action={stepHref}
        version={savesItself ? undefined : saved?.version}
        label={STEP_LABELS[step]}
      >
        <ErrorSummary form={form} />
        <p className="fr-hint-text">{STEP_HINTS[step]}</p>
        {heldBy === null ? null : <Hidden name="takesOver" value="oui" />}
        <ProposalFields {...props} />
        <ButtonGroup>
          {isDraft ? (
            <>
              <Button variant="primary" name="intent" value="next">
                {stepAfter(step) === null ? 'Continuer : relire' : 'Continuer'}
              </Button>
              <Button name="intent" value="save">
                Enregistrer
              </Button>
              {stepBefore(step) === null ? null : (
                <Button variant="quiet" name="intent" value="back">
                  Étape précédente
                </Button>
              )}
            </>
          ) : (
            <Button variant="primary" name="intent" value="save">
              Enregistrer les modifications
            </Button>
          )}
        </ButtonGroup>
        {savesItself ? (
          <Autosave
            formId={PROPOSAL_FORM}
            endpoint={`/frictions/brouillon?etape=${step}`}
            saved={saved}
          />
        ) : null}
      </PostForm>
    </>
  );
}
