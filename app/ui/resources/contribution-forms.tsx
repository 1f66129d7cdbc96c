import type { TypedResource } from '~/domain/resources/content';
import type { FormState } from '~/domain/shared/form';
import { Button, ButtonGroup } from '../base/buttons';
import { Details } from '../base/navigation';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';
import { ResourceFields } from './resource-fields';

interface FormsProps {
  readonly form: FormState | undefined;
  readonly formKey: string;
}

interface AnswerFormsProps extends FormsProps {
  readonly contribution: { readonly version: number };
  readonly written: TypedResource;
  /** Of the resource that it would change; null for a new one. */
  readonly resourceVersion: number | null;
}

/** Staff publish what was contributed, put right where it needs it, or say why not. */
export function AnswerForms(props: AnswerFormsProps) {
  const { contribution, written, resourceVersion, form, formKey } = props;
  const formOf = (intent: string) => (form?.values['intent'] === intent ? form : undefined);
  const accepting = formOf('accept');
  const refusing = formOf('refuse');
  return (
    <Section title="Répondre">
      <PostForm formKey={formKey} version={contribution.version} label="Publier">
        <Hidden name="intent" value="accept" />
        {resourceVersion === null ? null : (
          <Hidden name="resourceVersion" value={resourceVersion} />
        )}
        <ErrorSummary form={accepting} />
        <Details summary="Corriger avant de publier" open={accepting !== undefined}>
          <ResourceFields form={accepting} written={written} />
        </Details>
        <TextArea
          name="answer"
          label="Un mot à la personne qui l’a proposée"
          rows={2}
          form={accepting}
        />
        <ButtonGroup>
          <Button variant="primary">Publier</Button>
        </ButtonGroup>
      </PostForm>
      <Details summary="Ne pas publier" open={refusing !== undefined}>
        <PostForm formKey={formKey} version={contribution.version} label="Ne pas publier">
          <Hidden name="intent" value="refuse" />
          <ErrorSummary form={refusing} scope="refuse" />
          <TextArea
            name="answer"
            label="Pourquoi"
            hint="La personne le lira par courriel et sur cette page."
            required
            rows={4}
            form={refusing}
            scope="refuse"
          />
          <Button variant="danger">Ne pas publier</Button>
        </PostForm>
      </Details>
    </Section>
  );
}

/** Its author withdraws a contribution. */
export function TakeBackForm({
  version,
  form,
  formKey,
}: FormsProps & { readonly version: number }) {
  const own = form?.values['intent'] === 'take-back' ? form : undefined;
  return (
    <PostForm formKey={formKey} version={version} label="Retirer la contribution">
      <Hidden name="intent" value="take-back" />
      <ErrorSummary form={own} scope="take-back" />
      <Button variant="quiet">Retirer ma contribution</Button>
    </PostForm>
  );
}
