import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import type { NamedMilestone } from './milestone-list';

interface TieFormsProps {
  readonly waitsFor: readonly NamedMilestone[];
  /** What it may be made to wait for besides. */
  readonly others: readonly NamedMilestone[];
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** What a milestone waits for: one more, or one less. */
export function TieForms({ waitsFor, others, formKey, form }: TieFormsProps) {
  return (
    <Section title="Ce qui doit être atteint avant" level={3}>
      {waitsFor.length === 0 ? (
        <p className="text-soft">Ce jalon n’attend aucun autre jalon.</p>
      ) : (
        <ul>
          {waitsFor.map(({ id, title }) => (
            <li key={id}>
              {title}{' '}
              <PostForm
                formKey={`${formKey}-${id}`}
                inline
                label={`Ne plus attendre\u00a0: ${title}`}
              >
                <Hidden name="onId" value={id} />
                <Button
                  variant="quiet"
                  name="intent"
                  value="untie"
                  label={`Ne plus l’attendre\u00a0: ${title}`}
                >
                  Ne plus l’attendre
                </Button>
              </PostForm>
            </li>
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <PostForm formKey={formKey} label="Attendre un autre jalon">
          <Hidden name="intent" value="tie" />
          <ErrorSummary form={form} scope="tie" />
          <Select
            name="onId"
            label="Attendre un autre jalon"
            required
            options={others.map(({ id, title }) => ({ value: String(id), label: title }))}
            form={form}
            scope="tie"
          />
          <Button>Attendre ce jalon</Button>
        </PostForm>
      )}
    </Section>
  );
}
