import type { CommitmentAnswer } from '~/domain/frictions/friction';
import { COMMITMENT_LABELS, FIELD_LABELS } from '~/wording/frictions';
import { DefinitionList } from '../base/definition-list';
import { Section } from '../base/page-title';

/** Text as it was written: line ends are kept. */
export function Written({ text }: { readonly text: string }) {
  return <p className="rl-written">{text}</p>;
}

interface FrictionTextProps {
  readonly text: {
    readonly sufferers: string;
    readonly situation: string;
    readonly improvement: string;
  };
}

/** What the proposer wrote, in the order in which one understands it. */
export function FrictionText({ text }: FrictionTextProps) {
  const parts = (['sufferers', 'situation', 'improvement'] as const).filter(
    (part) => text[part] !== '',
  );
  if (parts.length === 0) return null;
  return (
    <Section title="Le problème">
      {parts.map((part) => (
        <Section key={part} title={FIELD_LABELS[part]} level={3}>
          <Written text={text[part]} />
        </Section>
      ))}
    </Section>
  );
}

interface CommitmentsProps {
  readonly answers: {
    readonly sponsorAnswer: CommitmentAnswer;
    readonly sponsorNote: string;
    readonly freedAgentAnswer: CommitmentAnswer;
    readonly freedAgentNote: string;
    readonly budgetAnswer: CommitmentAnswer;
    readonly budgetNote: string;
  };
}

/** What a decision will need: shown to the proposing side and to staff alone. */
export function Commitments({ answers }: CommitmentsProps) {
  const lines = [
    { term: FIELD_LABELS.sponsorNote, answer: answers.sponsorAnswer, note: answers.sponsorNote },
    {
      term: FIELD_LABELS.freedAgentNote,
      answer: answers.freedAgentAnswer,
      note: answers.freedAgentNote,
    },
    { term: FIELD_LABELS.budgetNote, answer: answers.budgetAnswer, note: answers.budgetNote },
  ];
  return (
    <DefinitionList
      items={lines.map(({ term, answer, note }) => ({
        term,
        detail: note === '' ? COMMITMENT_LABELS[answer] : `${COMMITMENT_LABELS[answer]} : ${note}`,
      }))}
    />
  );
}
