import { STANDARD_ANSWERS, type StandardView } from '~/domain/milestones/standards';
import type { FormState } from '~/domain/shared/form';
import { STANDARD_ANSWER_LABELS } from '~/wording/milestones-standards';
import { RadioGroup } from '../base/choice-fields';
import { Table } from '../base/table';
import { StateBadge } from '../base/tags';
import { TextArea } from '../base/text-fields';
import { Day } from '../base/values';
import { Written } from '../frictions/friction-text';

type Criterion = StandardView['criteria'][number];

/** The criteria of a standard with their answers, as everyone reads them. */
export function CriteriaTable({ standard }: { readonly standard: StandardView }) {
  return (
    <Table
      caption="Les critères"
      captionHidden
      rows={standard.criteria}
      rowKey={({ label }) => label}
      columns={[
        { id: 'label', header: 'Critère', rowHeader: true, cell: ({ label }) => label },
        {
          id: 'answer',
          header: 'Réponse',
          cell: ({ answer }) => (answer === null ? 'sans réponse' : STANDARD_ANSWER_LABELS[answer]),
        },
        {
          id: 'evidence',
          header: 'Ce qui le prouve',
          cell: ({ evidence }) => (evidence === '' ? null : <Written text={evidence} />),
        },
        { id: 'on', header: 'Répondu', cell: (criterion) => <Answered criterion={criterion} /> },
      ]}
    />
  );
}

/** When and by whom, and whether it is to be looked at again. */
function Answered({ criterion }: { readonly criterion: Criterion }) {
  const { answeredOn, author, isStale } = criterion;
  if (answeredOn === null) return null;
  return (
    <>
      <Day day={answeredOn} />
      {author === null ? null : `, ${author}`}{' '}
      {isStale ? <StateBadge tone="warning">À revoir</StateBadge> : null}
    </>
  );
}

/** One question per criterion, with what proves the answer. */
export function CriteriaFields({
  standard,
  form,
}: {
  readonly standard: StandardView;
  readonly form: FormState | undefined;
}) {
  return standard.criteria.map((criterion, index) => (
    <div key={criterion.label} className="rl-criterion">
      <RadioGroup
        name={`answer-${index}`}
        label={criterion.label}
        required
        inline
        hint={
          criterion.isStale
            ? 'À revoir\u00a0: la réponse date d’avant le dernier comité.'
            : undefined
        }
        defaultValue={criterion.answer ?? undefined}
        options={STANDARD_ANSWERS.map((value) => ({
          value,
          label: STANDARD_ANSWER_LABELS[value],
        }))}
        form={form}
      />
      <TextArea
        name={`evidence-${index}`}
        label="Ce qui le prouve"
        about={criterion.label}
        rows={2}
        defaultValue={criterion.evidence}
        form={form}
      />
    </div>
  ));
}
