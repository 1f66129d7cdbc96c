import type { ReactNode } from 'react';
import type { MissingPart } from '~/domain/frictions/completeness';
import { PROPOSAL_STEPS, type ProposalStep } from '~/domain/frictions/proposal-steps';
import type { FormState } from '~/domain/shared/form';
import { FRICTION_REFUSALS, THEME_LABELS } from '~/wording/frictions';
import { REVIEW_LABEL, STEP_LABELS } from '~/wording/frictions-propose';
import { Button, ButtonGroup, ButtonLink } from '../base/buttons';
import { DefinitionList } from '../base/definition-list';
import { Callout } from '../base/messages';
import { Breadcrumb } from '../base/navigation';
import { PageTitle, Section } from '../base/page-title';
import { ErrorSummary, PostForm } from '../base/post-form';
import { Stepper } from '../base/stepper';
import { TwoColumns } from '../layout/page';
import { EngagementSheetLink } from './engagement-sheet-link';
import { Commitments, FrictionParts } from './friction-text';
import { HeldDraft } from './held-draft';
import { MissingParts } from './missing-parts';
import type { SavedProposal } from './proposal-props';
import { SimilarList, type SimilarItem } from './similar-list';
import { WeightFormula } from './weight-formula';

interface ReviewPageProps {
  readonly proposal: SavedProposal & { readonly id: number; readonly version: number };
  readonly missing: readonly MissingPart[];
  readonly confirmed: boolean;
  readonly heldBy: string | null;
  readonly similar: readonly SimilarItem[];
  readonly form: FormState | undefined;
  readonly formKey: string;
}

/** The last step: everything read again, each part with the way back to it, what is near, and the deposit. */
export function ReviewPage(props: ReviewPageProps) {
  const { proposal, missing, confirmed, heldBy, similar, form, formKey } = props;
  const edit = `/frictions/${proposal.id}/modifier`;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Frictions', href: '/frictions' },
          { label: 'Proposer une friction', href: edit },
          { label: 'Relire' },
        ]}
      />
      <PageTitle
        kicker={`Friction nº ${proposal.id}`}
        title={proposal.title.trim() === '' ? 'Sans titre' : proposal.title}
      />
      <TwoColumns
        asideLabel="Frictions et services proches"
        aside={<Near similar={similar} id={proposal.id} />}
      >
        <Stepper
          steps={[...PROPOSAL_STEPS.map((step) => STEP_LABELS[step]), REVIEW_LABEL]}
          current={PROPOSAL_STEPS.length + 1}
        />
        {heldBy === null ? null : (
          <HeldDraft
            heldBy={heldBy}
            version={proposal.version}
            formKey={formKey}
            action={`${edit}?etape=probleme`}
          />
        )}
        <ErrorSummary form={form} />
        <MissingParts missing={missing} editHref={edit} />
        <Part step="probleme" edit={edit}>
          <p className="text-soft">Thème : {THEME_LABELS[proposal.theme]}</p>
          <FrictionParts text={proposal} />
        </Part>
        <Part step="mesure" edit={edit}>
          <DefinitionList
            items={[
              {
                term: 'Territoire',
                detail: proposal.territory === '' ? 'Toute la France' : proposal.territory,
              },
            ]}
          />
          <WeightFormula evidence={proposal} source={proposal.evidenceSource} />
        </Part>
        <Part step="conditions" edit={edit}>
          <Commitments answers={proposal} />
          <EngagementSheetLink id={proposal.id} />
        </Part>
        {confirmed ? null : (
          <Callout title="Le dépôt attend la confirmation de votre organisation">
            {FRICTION_REFUSALS.unconfirmed}
          </Callout>
        )}
        <PostForm formKey={formKey} version={proposal.version} label={REVIEW_LABEL}>
          <ButtonGroup>
            {missing.length === 0 && confirmed ? <Button variant="primary">Déposer</Button> : null}
            <ButtonLink href={`${edit}?etape=conditions`} variant="quiet">
              Étape précédente
            </ButtonLink>
          </ButtonGroup>
        </PostForm>
      </TwoColumns>
    </>
  );
}

interface PartProps {
  readonly step: ProposalStep;
  readonly edit: string;
  readonly children: ReactNode;
}

/** What one step asked, with the way back to it. */
function Part({ step, edit, children }: PartProps) {
  return (
    <Section
      title={STEP_LABELS[step]}
      aside={
        <a href={`${edit}?etape=${step}`} aria-label={`Modifier : ${STEP_LABELS[step]}`}>
          Modifier
        </a>
      }
    >
      {children}
    </Section>
  );
}

function Near({ similar, id }: { readonly similar: readonly SimilarItem[]; readonly id: number }) {
  return (
    <Section title="Existe-t-elle déjà ?">
      {similar.length === 0 ? (
        <p>Rien d’approchant n’est connu : votre friction est sans doute nouvelle.</p>
      ) : (
        <>
          <p>Si l’une de celles-ci dit la même chose, la rejoindre compte autant.</p>
          <SimilarList items={similar} joinSuffix={`?brouillon=${id}`} />
        </>
      )}
    </Section>
  );
}
