import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';
import { RemarkBody, type Remark } from '../frictions/conversation';

interface CommentsProps {
  readonly comments: readonly Remark[];
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** What the parties say about a milestone, oldest first, and where to say something. */
export function Comments({ comments, formKey, form }: CommentsProps) {
  return (
    <Section title="Commentaires" id="commentaires">
      {comments.length === 0 ? (
        <p className="text-soft">Personne n’a encore commenté ce jalon.</p>
      ) : (
        <ol className="rl-talk" aria-label="Commentaires">
          {comments.map((comment) => (
            <li key={comment.id} className="rl-talk__line">
              <RemarkBody remark={comment} />
            </li>
          ))}
        </ol>
      )}
      <PostForm formKey={formKey} label="Commenter ce jalon">
        <Hidden name="intent" value="comment" />
        <ErrorSummary form={form} scope="comment" />
        <TextArea
          name="words"
          label="Votre commentaire"
          hint="L’équipe, les sponsors, le porteur et l’incubateur le lisent. Chacun est prévenu par courriel."
          required
          rows={4}
          form={form}
          scope="comment"
        />
        <Button>Commenter</Button>
      </PostForm>
    </Section>
  );
}
