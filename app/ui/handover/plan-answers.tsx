import type { Day as CalendarDay } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { Tag } from '../base/tags';
import { TextArea } from '../base/text-fields';
import { Day } from '../base/values';

interface PlanAnswersProps {
  readonly formKey: string;
  readonly version: number;
  readonly comments: readonly {
    readonly id: number;
    readonly planVersion: number;
    readonly author: string;
    readonly on: CalendarDay;
    readonly words: string;
    readonly approves: boolean;
  }[];
  readonly may: { readonly comment: boolean; readonly approve: boolean };
  /** What was posted, when one of the forms comes back. */
  readonly form: FormState | undefined;
}

/** What the parties say of the plan, and the owner's approval. */
export function PlanAnswers({ formKey, version, comments, may, form }: PlanAnswersProps) {
  const formOf = (intent: string) => (form?.values.intent === intent ? form : undefined);
  return (
    <Section title="Ce qu’en disent les parties" id="avis">
      {comments.length === 0 ? <p>Personne n’a encore commenté ce plan.</p> : null}
      {comments.map(({ id, author, on, planVersion, words, approves }) => (
        <article key={id}>
          <p>
            <strong>{author}</strong>, le <Day day={on} />, sur la version {planVersion}{' '}
            {approves ? <Tag>approuve</Tag> : null}
          </p>
          {words.trim() === '' ? null : <p className="preserve-lines">{words}</p>}
        </article>
      ))}
      {may.approve ? (
        <AnswerForm
          {...{ formKey, version, form: formOf('approve') }}
          intent="approve"
          label="Un mot avec votre accord"
          button="Approuver cette version"
        />
      ) : null}
      {may.comment ? (
        <AnswerForm
          {...{ formKey, version, form: formOf('comment') }}
          intent="comment"
          label="Commentaire"
          button="Commenter"
        />
      ) : null}
    </Section>
  );
}

function AnswerForm({
  formKey,
  version,
  form,
  intent,
  label,
  button,
}: {
  readonly formKey: string;
  readonly version: number;
  readonly form: FormState | undefined;
  readonly intent: 'comment' | 'approve';
  readonly label: string;
  readonly button: string;
}) {
  const isMain = intent === 'approve';
  return (
    <PostForm formKey={formKey} version={version} label={button}>
      <ErrorSummary form={form} scope={intent} />
      <Hidden name="intent" value={intent} />
      <TextArea {...{ name: 'words', label, form, scope: intent, required: !isMain }} rows={2} />
      <Button variant={isMain ? 'primary' : 'secondary'}>{button}</Button>
    </PostForm>
  );
}
