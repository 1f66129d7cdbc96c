import type { FrictionState } from '~/domain/frictions/friction';
import type { ProposalStep } from '~/domain/frictions/proposal-steps';
import { conflictFields, recordedFields } from '~/wording/frictions-propose';
import { Alert } from '../base/messages';
import { Breadcrumb } from '../base/navigation';
import { PageTitle, Section } from '../base/page-title';
import { TwoColumns } from '../layout/page';
import { FrictionStateBadge } from './friction-state';
import { Commitments, FrictionText } from './friction-text';
import { DraftConflict, HeldDraft } from './held-draft';
import { ProposalAside } from './proposal-aside';
import { ProposalForm } from './proposal-form';
import type { SavedProposal, StepFieldsProps } from './proposal-props';
import type { SimilarItem } from './similar-list';
import { WeightFormula } from './weight-formula';

interface ProposalPageProps extends Omit<StepFieldsProps, 'saved'> {
  readonly proposal: SavedProposal & {
    readonly id: number;
    readonly version: number;
    readonly state: FrictionState;
  };
  readonly step: ProposalStep;
  readonly stepHref: string;
  readonly isDraft: boolean;
  readonly heldBy: string | null;
  readonly confirmed: boolean;
  readonly similar: readonly SimilarItem[];
  readonly justSaved: boolean;
  /** Somebody saved another version first. */
  readonly conflict: boolean;
  readonly formKey: string;
}

/** A proposal that was saved: one of its steps to write, or its text to read while a colleague writes it. */
export function ProposalPage(props: ProposalPageProps) {
  const { proposal, isDraft, heldBy, form, justSaved } = props;
  const { id, title } = proposal;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Frictions', href: '/frictions' },
          { label: `Friction nº ${id}`, href: `/frictions/${id}` },
          { label: isDraft ? 'Proposer' : 'Modifier' },
        ]}
      />
      <PageTitle
        kicker={`Friction nº ${id}`}
        title={title.trim() === '' ? 'Brouillon sans titre' : title}
        meta={<FrictionStateBadge state={proposal.state} />}
      />
      {justSaved && form === undefined ? <JustSaved isDraft={isDraft} /> : null}
      {heldBy !== null && form === undefined ? (
        <ReadDraft {...props} heldBy={heldBy} />
      ) : (
        <WrittenBeside {...props} />
      )}
    </>
  );
}

function JustSaved({ isDraft }: { readonly isDraft: boolean }) {
  return (
    <Alert tone="success" title={isDraft ? 'Le brouillon est enregistré' : 'C’est enregistré'}>
      {isDraft
        ? 'Vous le retrouverez en tête de la liste des frictions. Rien n’est déposé pour l’instant.'
        : 'La nouvelle version se lit sur la page de la friction.'}
    </Alert>
  );
}

/** What a colleague wrote so far, and the button that takes it over. */
function ReadDraft({ proposal, heldBy, formKey }: ProposalPageProps & { heldBy: string }) {
  return (
    <>
      <HeldDraft heldBy={heldBy} version={proposal.version} formKey={formKey} />
      <FrictionText text={proposal} />
      <Section title="Ce que cela pèse">
        <WeightFormula evidence={proposal} source={proposal.evidenceSource} />
      </Section>
      <Section title="Ce qu’une décision demandera">
        <Commitments answers={proposal} />
      </Section>
    </>
  );
}

/** The step to write; a deposited friction needs no help beside it. */
function WrittenBeside(props: ProposalPageProps) {
  const { proposal, step, isDraft, heldBy, similar } = props;
  const conflict = props.conflict || heldBy !== null ? <Conflict {...props} /> : undefined;
  const form = <ProposalForm {...props} saved={proposal} conflict={conflict} />;
  if (!isDraft) return form;
  return (
    <TwoColumns
      asideLabel="Pour vous aider"
      aside={<ProposalAside step={step} saved={proposal} similar={similar} />}
    >
      {form}
    </TwoColumns>
  );
}

function Conflict({ proposal, form, heldBy, stepHref }: ProposalPageProps) {
  const recorded = recordedFields(proposal, proposal.territory);
  return (
    <DraftConflict
      fields={conflictFields(recorded, form?.values ?? {})}
      heldBy={heldBy}
      href={stepHref}
    />
  );
}
