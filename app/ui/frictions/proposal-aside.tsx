import type { ProposalStep } from '~/domain/frictions/proposal-steps';
import type { Evidence } from '~/domain/frictions/weight';
import { Section } from '../base/page-title';
import { EngagementSheetLink } from './engagement-sheet-link';
import { PROPOSAL_FORM } from './proposal-form';
import { SimilarList, type SimilarItem } from './similar-list';
import { SimilarWhileTyping } from './similar-while-typing';
import { WeightWhileTyping } from './weight-while-typing';

interface ProposalAsideProps {
  readonly step: ProposalStep;
  readonly saved: (Evidence & { readonly id: number }) | null;
  /** What is near to the text that was saved. */
  readonly similar: readonly SimilarItem[];
}

const UNKNOWN_EVIDENCE: Evidence = { peoplePerYear: null, minutesEach: null, eurosEachCents: null };

/** Beside each step, what helps with it: what is near, what it weighs, a sheet for one's director. */
export function ProposalAside({ step, saved, similar }: ProposalAsideProps) {
  const joinSuffix = saved === null ? '' : `?brouillon=${saved.id}`;
  return (
    <>
      {step === 'mesure' ? (
        <Section title="Ce que cela pèse">
          <WeightWhileTyping formId={PROPOSAL_FORM} saved={saved ?? UNKNOWN_EVIDENCE} />
        </Section>
      ) : null}
      {step === 'conditions' && saved !== null ? (
        <Section title="Pour en parler à votre direction">
          <p>
            Une page, remplie avec ce que vous avez enregistré, dit ce qui serait demandé : un
            sponsor, un agent, une ligne budgétaire. Ce qui manque y reste à compléter à la main.
          </p>
          <EngagementSheetLink id={saved.id} />
        </Section>
      ) : null}
      {step === 'probleme' ? (
        <Section title="Existe-t-elle déjà ?">
          <SimilarWhileTyping formId={PROPOSAL_FORM} known={similar} joinSuffix={joinSuffix} />
        </Section>
      ) : null}
      {step === 'probleme' || similar.length === 0 ? null : (
        <Section title="Existe-t-elle déjà ?">
          <SimilarList items={similar} joinSuffix={joinSuffix} />
        </Section>
      )}
    </>
  );
}
