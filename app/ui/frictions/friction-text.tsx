import type { CommitmentAnswer } from '~/domain/frictions/friction';
import type { Cents } from '~/domain/shared/money';
import { formatMoney } from '~/wording/format';
import { COMMITMENT_LABELS, FIELD_LABELS } from '~/wording/frictions';
import { halfDaysText } from '~/wording/frictions-propose';
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
  if (writtenParts(text).length === 0) return null;
  return (
    <Section title="Le problème">
      <FrictionParts text={text} />
    </Section>
  );
}

/** The same, under a title that the page gives. */
export function FrictionParts({ text }: FrictionTextProps) {
  return writtenParts(text).map((part) => (
    <Section key={part} title={FIELD_LABELS[part]} level={3}>
      <Written text={text[part]} />
    </Section>
  ));
}

function writtenParts(text: FrictionTextProps['text']) {
  return (['sufferers', 'situation', 'improvement'] as const).filter((part) => text[part] !== '');
}

interface CommitmentsProps {
  readonly answers: {
    readonly sponsorAnswer: CommitmentAnswer;
    readonly sponsorNote: string;
    readonly freedAgentAnswer: CommitmentAnswer;
    readonly freedHalfDays: number | null;
    readonly freedAgentNote: string;
    readonly budgetAnswer: CommitmentAnswer;
    readonly askedBudgetCents: Cents | null;
    readonly budgetNote: string;
  };
}

/** What a decision will need: shown to the proposing side and to staff alone. */
export function Commitments({ answers }: CommitmentsProps) {
  const { freedHalfDays, askedBudgetCents } = answers;
  const freed = freedHalfDays === null ? '' : `${halfDaysText(freedHalfDays)} par semaine`;
  return (
    <DefinitionList
      items={[
        {
          term: FIELD_LABELS.sponsorNote,
          detail: answerText(answers.sponsorAnswer, answers.sponsorNote),
        },
        {
          term: FIELD_LABELS.freedAgentNote,
          detail: answerText(answers.freedAgentAnswer, freed, answers.freedAgentNote),
        },
        {
          term: FIELD_LABELS.budgetNote,
          detail: answerText(answers.budgetAnswer, answers.budgetNote),
        },
        {
          term: FIELD_LABELS.askedBudgetCents,
          detail: askedBudgetCents === null ? 'Pas encore connu' : formatMoney(askedBudgetCents),
        },
      ]}
    />
  );
}

function answerText(answer: CommitmentAnswer, ...notes: readonly string[]): string {
  const said = notes.filter((note) => note !== '').join(', ');
  return said === '' ? COMMITMENT_LABELS[answer] : `${COMMITMENT_LABELS[answer]}\u00a0: ${said}`;
}
