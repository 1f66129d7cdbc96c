import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';

export interface QuestionShown {
  readonly id: number;
  readonly words: string;
  readonly askedBy: string;
  readonly answer: string | null;
  readonly answeredBy: string | null;
}

interface QuestionsProps {
  readonly questions: readonly QuestionShown[];
  /** A form under each question that waits, for whoever may answer. */
  readonly answering: { readonly formKey: string; readonly form: FormState | undefined } | null;
}

/** The questions asked before a committee, each with the team's answer. */
export function Questions({ questions, answering }: QuestionsProps) {
  if (questions.length === 0) return <p>Aucune question n’a été posée.</p>;
  return (
    <ol className="rl-questions">
      {questions.map((question) => (
        <li key={question.id}>
          <p className="preserve-lines">
            <strong>{question.askedBy}</strong>&nbsp;: {question.words}
          </p>
          {question.answer === null ? (
            <p className="text-soft">L’équipe n’a pas encore répondu.</p>
          ) : (
            <p className="preserve-lines">
              <strong>{question.answeredBy}</strong> répond&nbsp;: {question.answer}
            </p>
          )}
          {question.answer === null && answering !== null ? (
            <AnswerForm question={question} {...answering} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

interface AnswerFormProps {
  readonly question: QuestionShown;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

function AnswerForm({ question: { id }, formKey, form }: AnswerFormProps) {
  const own = form?.values.questionId === String(id) ? form : undefined;
  const scope = `question-${id}`;
  return (
    <div className="no-print">
      <Details summary="Répondre à cette question" open={own !== undefined}>
        <PostForm formKey={formKey} label="Répondre à cette question">
          <ErrorSummary form={own} scope={scope} />
          <Hidden name="intent" value="answer" />
          <Hidden name="questionId" value={id} />
          <TextArea
            {...{ name: 'answer', label: 'Réponse', required: true, form: own, scope }}
            hint="Jointe au dossier, et publiée avec la décision."
            rows={3}
          />
          <Button variant="primary">Envoyer la réponse</Button>
        </PostForm>
      </Details>
    </div>
  );
}

interface QuestionFormProps {
  readonly formKey: string;
  readonly form: FormState | undefined;
  /** Of which committee, where a page shows several. */
  readonly reviewId?: number | undefined;
}

/** To ask the team something before the committee. */
export function QuestionForm({ formKey, form, reviewId }: QuestionFormProps) {
  const scope = `ask-${reviewId ?? ''}`;
  return (
    <div className="no-print">
      <Details summary="Poser une question à l’équipe" open={form !== undefined}>
        <PostForm formKey={formKey} label="Poser une question à l’équipe">
          <ErrorSummary form={form} scope={scope} />
          <Hidden name="intent" value="ask" />
          {reviewId === undefined ? null : <Hidden name="reviewId" value={reviewId} />}
          <TextArea
            {...{ name: 'question', label: 'Votre question', required: true, form, scope }}
            hint="L’équipe la reçoit aussitôt. Question et réponse sont publiées avec la décision."
            rows={3}
          />
          <Button variant="secondary">Envoyer la question</Button>
        </PostForm>
      </Details>
    </div>
  );
}
