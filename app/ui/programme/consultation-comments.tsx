import type { FormState } from '~/domain/shared/form';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { Button } from '../base/buttons';
import { Select, type Option } from '../base/choice-fields';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';
import { Day } from '../base/values';

/** What somebody said, as the page shows it. */
export interface CommentOnPage {
  readonly id: number;
  /** Number of the action, or the title of one that is to be added; null: the whole text. */
  readonly about: number | string | null;
  readonly textVersion: number;
  readonly words: string;
  readonly writtenBy: string;
  readonly organisation: string | null;
  readonly on: CalendarDay;
}

interface ConsultationCommentsProps {
  readonly comments: readonly CommentOnPage[];
  readonly textVersion: number;
}

/** What people said during the consultation, the oldest first. */
export function ConsultationComments({ comments, textVersion }: ConsultationCommentsProps) {
  if (comments.length === 0) return <p>Personne n’a encore donné son avis.</p>;
  return (
    <ol className="rl-questions">
      {comments.map((comment) => (
        <li key={comment.id}>
          <p className="text-soft">
            <strong>{comment.writtenBy}</strong>
            {comment.organisation === null ? '' : `, ${comment.organisation}`}, le{' '}
            <Day day={comment.on} />
            {aboutWords(comment.about)}
            {comment.textVersion === textVersion ? '' : ', sur une version précédente du texte'}
          </p>
          <p className="preserve-lines">{comment.words}</p>
        </li>
      ))}
    </ol>
  );
}

function aboutWords(about: number | string | null): string {
  if (about === null) return '';
  return typeof about === 'number'
    ? `, sur l’action ${about}`
    : `, sur l’action nouvelle «\u00a0${about}\u00a0»`;
}

interface CommentFormProps {
  readonly formKey: string;
  readonly form: FormState | undefined;
  /** The changes that it may be about. */
  readonly changes: readonly Option[];
}

/** To say what one thinks of the text, or of one of its changes. */
export function CommentForm({ formKey, form, changes }: CommentFormProps) {
  const field = { form, scope: 'comment' };
  return (
    <PostForm formKey={formKey} label="Donner un avis" id="donner-un-avis">
      <ErrorSummary {...field} />
      <Hidden name="intent" value="comment" />
      <Select
        {...{ name: 'changeId', label: 'Sur quoi porte votre avis', ...field }}
        options={changes}
        emptyLabel="Sur l’ensemble du texte"
      />
      <TextArea
        {...{ name: 'words', label: 'Votre avis', required: true, ...field }}
        hint="Publié sur cette page, avec votre nom et votre organisation."
        rows={4}
      />
      <Button variant="secondary">Donner cet avis</Button>
    </PostForm>
  );
}
