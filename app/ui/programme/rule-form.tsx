import type { Rule } from '~/domain/programme/votes';
import type { FormState } from '~/domain/shared/form';
import { RULE_LABELS } from '~/wording/programme';
import { Button, ButtonGroup, ButtonLink } from '../base/buttons';
import { ErrorSummary, PostForm } from '../base/post-form';
import { NumberField, TextArea } from '../base/text-fields';

interface RuleFieldsProps {
  readonly form: FormState | undefined;
  readonly rule: Rule;
}

/** The quorum and the majority of each college. */
export function RuleFields({ form, rule }: RuleFieldsProps) {
  return (
    <>
      {(['quorumPercent', 'majorityPercent'] as const).map((name) => (
        <NumberField
          key={name}
          name={name}
          label={RULE_LABELS[name]}
          unit="%"
          required
          form={form}
          defaultValue={rule[name]}
        />
      ))}
    </>
  );
}

interface RuleFormProps extends RuleFieldsProps {
  readonly formKey: string;
  readonly version: number;
  readonly backHref: string;
}

/** Changes the rule by which a programme's colleges approve, and says why. */
export function RuleForm({ form, rule, formKey, version, backHref }: RuleFormProps) {
  return (
    <PostForm formKey={formKey} version={version}>
      <ErrorSummary form={form} />
      <RuleFields form={form} rule={rule} />
      <TextArea name="reason" label={RULE_LABELS.reason} required rows={3} form={form} />
      <ButtonGroup>
        <Button variant="primary">Changer la règle</Button>
        <ButtonLink href={backHref}>Annuler</ButtonLink>
      </ButtonGroup>
    </PostForm>
  );
}
