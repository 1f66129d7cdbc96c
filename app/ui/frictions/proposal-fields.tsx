import type { ProposalStep } from '~/domain/frictions/proposal-steps';
import { ConditionFields } from './condition-fields';
import { MeasureFields } from './measure-fields';
import { ProblemFields } from './problem-fields';
import type { StepFieldsProps } from './proposal-props';

const FIELDS = {
  probleme: ProblemFields,
  mesure: MeasureFields,
  conditions: ConditionFields,
} satisfies Record<ProposalStep, unknown>;

/** The fields of one step of the proposal; nothing but the deposit asks for all of them. */
export function ProposalFields({ step, ...props }: StepFieldsProps & { step: ProposalStep }) {
  const Fields = FIELDS[step];
  return <Fields {...props} />;
}
